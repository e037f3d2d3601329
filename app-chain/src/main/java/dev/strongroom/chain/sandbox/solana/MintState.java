package dev.strongroom.chain.sandbox.solana;

import java.util.Optional;

/**
 * What the account of a token's mint holds.
 *
 * @param authority who may mint and freeze
 * @param supply units in existence
 * @param decimals digits after the point
 */
record MintState(Pubkey authority, long supply, int decimals) {
    static final int SIZE = 82;

    private static final long SOME = 1;

    /** Empty for an account that is no mint. */
    static Optional<MintState> of(Account account) {
        if (!account.isOwnedBy(Ids.TOKEN) || account.data().length() != SIZE) {
            return Optional.empty();
        }
        BytesReader in = new BytesReader(account.data());
        in.u32();
        return Optional.of(new MintState(in.key(), in.u64(), in.u8()));
    }

    MintState withSupply(long other) {
        return new MintState(authority, other, decimals);
    }

    Bytes data() {
        return new Bytes.Writer()
                .u32(SOME)
                .key(authority)
                .u64(supply)
                .u8(decimals)
                .u8(1)
                .u32(SOME)
                .key(authority)
                .bytes();
    }
}
