package dev.strongroom.chain.sandbox.solana;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a nonce account holds.
 *
 * @param authority who may advance it
 * @param value what a transaction names instead of a recent blockhash
 */
record NonceState(Pubkey authority, Bytes value) {
    static final int SIZE = 80;

    private static final byte[] PREFIX = "DURABLE_NONCE".getBytes(StandardCharsets.US_ASCII);
    private static final int CURRENT_VERSION = 1;
    private static final int INITIALISED = 1;

    /** The value that an account gets when it is advanced on top of a block. */
    static Bytes after(String blockhash) {
        return Bytes.sha256(PREFIX, Base58.decode(blockhash).orElseThrow());
    }

    /** Empty for an account that is no initialised nonce account. */
    static Optional<NonceState> of(Account account) {
        if (!account.isOwnedBy(Ids.SYSTEM) || account.data().length() != SIZE) {
            return Optional.empty();
        }
        BytesReader in = new BytesReader(account.data());
        if (in.u32() != CURRENT_VERSION || in.u32() != INITIALISED) {
            return Optional.empty();
        }
        return Optional.of(new NonceState(in.key(), Bytes.of(in.take(Pubkey.BYTES))));
    }

    NonceState withValue(Bytes other) {
        return new NonceState(authority, other);
    }

    Bytes data() {
        return new Bytes.Writer()
                .u32(CURRENT_VERSION)
                .u32(INITIALISED)
                .key(authority)
                .raw(value.array())
                .u64(Budget.LAMPORTS_PER_SIGNATURE)
                .bytes();
    }
}
