package dev.strongroom.chain.evm;

import java.math.BigInteger;

/**
 * The fields of an EIP-1559 transaction, without access list and signature.
 *
 * @param chainId network
 * @param nonce place in the sender's row
 * @param maxPriorityFeePerGas wei
 * @param maxFeePerGas wei
 * @param gasLimit gas
 * @param to 20 bytes
 * @param value wei
 * @param data call, empty for a payment of the native coin
 */
@SuppressWarnings("ArrayRecordComponent")
record EvmTransaction(
        BigInteger chainId,
        BigInteger nonce,
        BigInteger maxPriorityFeePerGas,
        BigInteger maxFeePerGas,
        BigInteger gasLimit,
        byte[] to,
        BigInteger value,
        byte[] data) {
    BigInteger feeCap() {
        return gasLimit.multiply(maxFeePerGas);
    }
}
