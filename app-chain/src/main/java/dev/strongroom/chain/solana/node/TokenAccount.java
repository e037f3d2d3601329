package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.key.Base58;
import dev.strongroom.chain.solana.TokenProgram;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * The state of a token account: mint 32, owner 32, units u64, delegate 36, state u8, native 12, delegated u64, close
 * authority 36; with Token-2022 the account type and extensions follow.
 *
 * @param mint base58
 * @param owner base58; the wallet that may spend
 * @see <a href="https://github.com/solana-program/token">the program</a>
 */
record TokenAccount(String mint, String owner, BigInteger units, boolean frozen) {
    static final int BYTES = 165;

    private static final int MULTISIG_BYTES = 355;
    private static final byte TYPE = 2;
    private static final int UNITS_AT = 64;
    private static final int STATE_AT = 108;
    private static final int FROZEN = 2;

    /** Empty where the account is not an initialised one of this program. */
    static Optional<TokenAccount> read(Accounts.Account account, TokenProgram program) {
        byte[] data = account.data();
        boolean extended = program == TokenProgram.TOKEN_2022
                && data.length > BYTES
                && data.length != MULTISIG_BYTES
                && data[BYTES] == TYPE;
        if (!account.owner().equals(program.id()) || (data.length != BYTES && !extended) || data[STATE_AT] == 0) {
            return Optional.empty();
        }
        return Optional.of(new TokenAccount(
                key(data, 0), key(data, Wire.KEY_BYTES), littleEndian(data, UNITS_AT), data[STATE_AT] == FROZEN));
    }

    private static String key(byte[] data, int at) {
        return Base58.encode(Arrays.copyOfRange(data, at, at + Wire.KEY_BYTES));
    }

    private static BigInteger littleEndian(byte[] data, int at) {
        byte[] reversed = new byte[Long.BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            reversed[i] = data[at + Long.BYTES - 1 - i];
        }
        return new BigInteger(1, reversed);
    }
}
