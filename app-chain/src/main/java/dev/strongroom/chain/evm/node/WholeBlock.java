package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Head;
import java.util.List;

/**
 * A block with all its transactions and what became of them, held against itself by {@link UnverifiedBlock#with}.
 *
 * @param head its height, hash and time
 * @param parentHash hash of the block before it
 * @param transactions in order
 */
record WholeBlock(Head head, String parentHash, List<MinedTransaction> transactions) {
    WholeBlock {
        transactions = List.copyOf(transactions);
    }
}
