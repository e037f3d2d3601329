package dev.strongroom.chain.sandbox.evm;

import java.math.BigInteger;

/**
 * A signed EIP-1559 transaction whose signature names its sender.
 *
 * @param hash its id, 0x and 64 digits
 * @param raw the bytes as they were sent, 0x hex
 * @param sender recovered from the signature
 * @param nonce its place among the sender's
 * @param fees what it offers
 * @param to recipient or contract
 * @param value wei
 * @param data call data, 0x hex
 * @param signature as it stands in the bytes
 */
record SignedTx(
        String hash,
        String raw,
        Account sender,
        long nonce,
        Fees fees,
        Account to,
        BigInteger value,
        String data,
        Signature signature) {
    /**
     * What a transaction offers for its gas, wei a unit.
     *
     * @param tip most for the block maker
     * @param most most in all
     * @param gasLimit units of gas
     */
    record Fees(BigInteger tip, BigInteger most, long gasLimit) {
        BigInteger mostInAll() {
            return most.multiply(BigInteger.valueOf(gasLimit));
        }

        /** What is paid for a unit of gas in a block of this base fee. */
        BigInteger price(BigInteger baseFee) {
            return most.min(baseFee.add(tip));
        }
    }

    /** An ECDSA signature with the parity of the nonce point. */
    record Signature(int yParity, BigInteger r, BigInteger s) {}

    /** The most it can take from its sender, in wei. */
    BigInteger cost() {
        return fees.mostInAll().add(value);
    }

    byte[] call() {
        return Hex.bytes(data);
    }
}
