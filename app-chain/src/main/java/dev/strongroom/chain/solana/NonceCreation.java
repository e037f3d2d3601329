package dev.strongroom.chain.solana;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.solana.Instruction.Meta;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The transaction that opens a nonce account: the one shape that is signed beside payments, by its own call.
 *
 * @param base pays, signs, and gives the new account its address
 * @param authority who may use the nonce
 * @param seed 32 characters
 * @param rent lamports that the account is opened with
 * @param blockhash recent
 */
record NonceCreation(AccountKey base, AccountKey authority, String seed, long rent, AccountKey blockhash) {
    private static final int CREATE_WITH_SEED = 3;
    private static final int INITIALIZE_NONCE = 6;
    private static final int SEED_BYTES = 32;

    SolanaMessage message() {
        AccountKey account = SolanaNonces.derived(base, seed);
        byte[] create = Instructions.little(Integer.BYTES + 2 * AccountKey.BYTES + 3 * Long.BYTES + seed.length())
                .putInt(CREATE_WITH_SEED)
                .put(base.shared())
                .putLong(seed.length())
                .put(seed.getBytes(StandardCharsets.US_ASCII))
                .putLong(rent)
                .putLong(NonceAccount.BYTES)
                .put(Programs.SYSTEM.shared())
                .array();
        byte[] initialize = Instructions.little(Integer.BYTES + AccountKey.BYTES)
                .putInt(INITIALIZE_NONCE)
                .put(authority.shared())
                .array();
        return Compiler.compile(
                base,
                blockhash,
                List.of(
                        new Instruction(
                                Programs.SYSTEM,
                                List.of(new Meta(base, true, true), new Meta(account, false, true)),
                                create),
                        new Instruction(
                                Programs.SYSTEM,
                                List.of(
                                        new Meta(account, false, true),
                                        new Meta(Programs.RECENT_BLOCKHASHES, false, false),
                                        new Meta(Programs.RENT, false, false)),
                                initialize)));
    }

    /** Reads a message that must be, to the byte, what its own values make. */
    static NonceCreation read(SolanaMessage message) {
        if (message.instructions().size() != 2) {
            throw refused();
        }
        byte[] create = message.instructions().get(0).data();
        byte[] initialize = message.instructions().get(1).data();
        if (create.length != Integer.BYTES + 2 * AccountKey.BYTES + 3 * Long.BYTES + SEED_BYTES
                || initialize.length != Integer.BYTES + AccountKey.BYTES) {
            throw refused();
        }
        ByteReader in = new ByteReader(create);
        in.bytes(Integer.BYTES + AccountKey.BYTES + Long.BYTES);
        String seed = new String(in.bytes(SEED_BYTES), StandardCharsets.ISO_8859_1);
        long rent = in.u64().longValue();
        AccountKey authority = AccountKey.owning(Arrays.copyOfRange(initialize, Integer.BYTES, initialize.length));
        NonceCreation read = new NonceCreation(message.payer(), authority, seed, rent, message.lifetime());
        if (!Arrays.equals(SolanaWriter.write(read.message()), SolanaWriter.write(message))) {
            throw refused();
        }
        return read;
    }

    private static RefusedException refused() {
        return new RefusedException(
                "nonce.creation", "bytes: are not what opens a nonce account, and nothing else is signed here");
    }
}
