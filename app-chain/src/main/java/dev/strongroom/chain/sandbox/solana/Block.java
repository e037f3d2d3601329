package dev.strongroom.chain.sandbox.solana;

import java.util.List;

/**
 * A block.
 *
 * @param slot its number; a slot may have no block
 * @param height how many blocks came before it
 * @param hash its blockhash, base58
 * @param parentSlot slot of the block before it
 * @param parentHash hash of the block before it
 * @param time seconds since 1970
 * @param transactions with their receipts, in order
 */
record Block(
        long slot, long height, String hash, long parentSlot, String parentHash, long time, List<Landed> transactions) {
    /** A transaction and how it went. */
    record Landed(SignedTx tx, Receipt receipt) {}

    Block {
        transactions = List.copyOf(transactions);
    }
}
