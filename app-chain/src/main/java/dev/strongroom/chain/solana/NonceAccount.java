package dev.strongroom.chain.solana;

import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;

/**
 * The state of a nonce account, 80 bytes little-endian: version u32, state u32, authority 32, value 32, lamports for a
 * signature u64 (solana-nonce, {@code versions::Versions}).
 *
 * @param version 0 legacy, whose value is good for no payment; 1 current
 * @param initialized whether authority and value mean anything
 * @param authority base58; who may use it
 * @param value base58; what stands in place of a blockhash
 * @param lamportsPerSignature the fee when the value was made
 */
public record NonceAccount(
        int version, boolean initialized, String authority, String value, BigInteger lamportsPerSignature) {
    /** The size of the account. */
    public static final int BYTES = 80;

    private static final int CURRENT = 1;

    /** Reads an account's data strictly; refused {@code nonce.account} where it is no nonce account. */
    public static NonceAccount read(byte[] data) {
        if (data.length != BYTES) {
            throw refused("has " + data.length + " bytes instead of 80");
        }
        ByteReader in = new ByteReader(data);
        int version = in.u32();
        int state = in.u32();
        if ((version | 1) != 1 || (state | 1) != 1) {
            throw refused("is of version " + version + " and state " + state + ", both unknown here");
        }
        return new NonceAccount(
                version, state == 1, in.key().toString(), in.key().toString(), in.u64());
    }

    /** Whether a payment of this wallet can stand on it. */
    public boolean usableBy(String wallet) {
        return version == CURRENT && initialized && authority.equals(wallet);
    }

    private static RefusedException refused(String what) {
        return new RefusedException("nonce.account", "nonce: the account " + what);
    }
}
