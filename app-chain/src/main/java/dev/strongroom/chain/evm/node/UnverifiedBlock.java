package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Head;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A block as a node tells it, before its receipts have been seen. No more of the answer is kept than is needed, since a
 * batch of blocks may be long.
 *
 * @param head its height, hash and time
 * @param parentHash hash of the block before it
 * @param logsBloom the filter of its logs, 0x and 512 digits
 * @param transactions in order
 */
record UnverifiedBlock(Head head, String parentHash, String logsBloom, List<SentTransaction> transactions) {
    UnverifiedBlock {
        transactions = List.copyOf(transactions);
    }

    /** @param height the one that was asked for */
    static UnverifiedBlock read(long height, JsonNode block) {
        Head head = Blocks.read(block);
        if (head.height() != height) {
            throw Wire.malformed("number: is " + head.height());
        }
        JsonNode transactions = block.path("transactions");
        if (!transactions.isArray()) {
            throw Wire.malformed("transactions: is not a list");
        }
        List<SentTransaction> sent = new ArrayList<>(transactions.size());
        for (JsonNode transaction : transactions) {
            sent.add(SentTransaction.read(transaction));
        }
        return new UnverifiedBlock(
                head,
                Wire.hash(block.path("parentHash"), "parentHash"),
                Wire.dataText(block.path("logsBloom"), "logsBloom"),
                sent);
    }

    /**
     * The block with its receipts: one for each transaction, in the same order, of this block; all their logs numbered
     * from zero on, and together the bloom of the header.
     */
    WholeBlock with(JsonNode receipts, LogsBloom bloom) {
        if (!receipts.isArray() || receipts.size() != transactions.size()) {
            throw Wire.malformed("receipts: are " + receipts.size() + " for " + transactions.size() + " transactions");
        }
        List<MinedTransaction> mined = new ArrayList<>(transactions.size());
        int logs = 0;
        for (int i = 0; i < transactions.size(); i++) {
            MinedTransaction transaction =
                    MinedTransaction.read(transactions.get(i), receipts.path(i), head.hash(), i, logs);
            logs += transaction.logs().size();
            mined.add(transaction);
        }
        if (!logsBloom.equalsIgnoreCase(Wire.data(bloom.of(mined)))) {
            throw Wire.malformed("logsBloom: is not that of the " + logs + " logs in the receipts");
        }
        return new WholeBlock(head, parentHash, mined);
    }
}
