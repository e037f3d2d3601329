package dev.strongroom.chain.sandbox.evm;

import java.util.List;

/**
 * A block of the chain.
 *
 * @param header what it commits to
 * @param hash of the header
 * @param transactions in order
 * @param receipts one for each transaction
 */
record Block(Header header, String hash, List<SignedTx> transactions, List<Receipt> receipts) {
    /** Gas that fits into a block. */
    static final long GAS_LIMIT = 30_000_000;

    Block {
        transactions = List.copyOf(transactions);
        receipts = List.copyOf(receipts);
    }

    long number() {
        return header.number();
    }
}
