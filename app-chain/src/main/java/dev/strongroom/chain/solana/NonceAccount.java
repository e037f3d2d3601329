package dev.strongroom.chain.solana;

import java.math.BigInteger;

/**
 * The state of a nonce account, 80 bytes little-endian: version u32, state u32, authority 32, value 32, lamports for a
 * signature u64.
 *
 * @param version 0 legacy (its value is good for no payment), 1 current
 * @param initialized whether authority and value mean anything
 * @param authority base58; who may use it
 * @param value base58; what stands in place of a blockhash
 * @param lamportsPerSignature the fee when the value was made
 */
public record NonceAccount(
        int version, boolean initialized, String authority, String value, BigInteger lamportsPerSignature) {
    /** The size of the account. */
    public static final int BYTES = 80;

    /** Reads an account's data strictly; refused {@code nonce.account} where it is no nonce account. */
    public static NonceAccount read(byte[] data) {
        throw new UnsupportedOperationException();
    }

    /** Whether a payment of this wallet can stand on it. */
    public boolean usableBy(String wallet) {
        return version == 1 && initialized && authority.equals(wallet);
    }
}
