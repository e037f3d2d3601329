package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.key.Keccak256;
import java.math.BigInteger;

/**
 * What a block commits to.
 *
 * @param number height
 * @param parentHash hash of the block before it
 * @param time seconds since 1970; never before the parent's
 * @param baseFee wei a unit of gas (EIP-1559)
 * @param gasUsed by all its transactions
 * @param stateRoot hash over the parent's and what has changed; not a trie
 * @param transactionsRoot hash over the transaction hashes; not a trie
 * @param receiptsRoot hash over the receipts; not a trie
 * @param bloom filter of its logs, 256 bytes
 * @param branch how many reorganisations came before it
 */
record Header(
        long number,
        String parentHash,
        long time,
        BigInteger baseFee,
        long gasUsed,
        String stateRoot,
        String transactionsRoot,
        String receiptsRoot,
        String bloom,
        int branch) {
    /** Keccak-256 over the RLP of all fields. */
    String hash() {
        return Hex.data(Keccak256.of(new RlpWriter()
                .string(Hex.bytes(parentHash))
                .string(Hex.bytes(stateRoot))
                .string(Hex.bytes(transactionsRoot))
                .string(Hex.bytes(receiptsRoot))
                .string(Hex.bytes(bloom))
                .integer(number)
                .integer(gasUsed)
                .integer(time)
                .integer(baseFee)
                .integer(branch)
                .list()));
    }
}
