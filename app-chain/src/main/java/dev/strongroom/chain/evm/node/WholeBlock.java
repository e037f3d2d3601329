package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Head;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A block with all its transactions and what became of them, held against itself.
 *
 * @param head its height, hash and time
 * @param parentHash hash of the block before it
 * @param transactions in order
 */
record WholeBlock(Head head, String parentHash, List<MinedTransaction> transactions) {
    WholeBlock {
        transactions = List.copyOf(transactions);
    }

    /**
     * Reads a block with its receipts: one for each transaction, in the same order, of this block; all their logs
     * numbered from zero on, and together the bloom of the header.
     *
     * @param height the one that was asked for
     */
    static WholeBlock of(long height, JsonNode block, JsonNode receipts, LogsBloom bloom) {
        Head head = Blocks.read(block);
        if (head.height() != height) {
            throw Wire.malformed("number: is " + head.height());
        }
        JsonNode transactions = block.path("transactions");
        if (!transactions.isArray()) {
            throw Wire.malformed("transactions: is not a list");
        }
        if (!receipts.isArray() || receipts.size() != transactions.size()) {
            throw Wire.malformed("receipts: are " + receipts.size() + " for " + transactions.size() + " transactions");
        }
        List<MinedTransaction> mined = new ArrayList<>(transactions.size());
        int logs = 0;
        for (int i = 0; i < transactions.size(); i++) {
            MinedTransaction transaction =
                    MinedTransaction.read(transactions.path(i), receipts.path(i), head.hash(), i, logs);
            logs += transaction.logs().size();
            mined.add(transaction);
        }
        if (!Arrays.equals(bloom.of(mined), Wire.data(block.path("logsBloom"), "logsBloom"))) {
            throw Wire.malformed("logsBloom: is not that of the " + logs + " logs in the receipts");
        }
        return new WholeBlock(head, Wire.hash(block.path("parentHash"), "parentHash"), mined);
    }
}
