package dev.strongroom.chain.evm.node;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A transaction of a block and what became of it.
 *
 * @param sent what it asked for
 * @param succeeded false where it was reverted or ran out of gas, so that no value went
 * @param fee wei that were paid for its gas, whether it succeeded or not
 * @param logs in order
 */
record MinedTransaction(SentTransaction sent, boolean succeeded, BigInteger fee, List<EventLog> logs) {
    /**
     * Reads the receipt that stands at the position of a transaction.
     *
     * @param block hash of the block
     * @param firstLog how many logs the transactions before it have
     */
    static MinedTransaction read(SentTransaction sent, JsonNode receipt, String block, int position, int firstLog) {
        String hash = sent.hash();
        require(Wire.is(hash, receipt.path("transactionHash"), "transactionHash"), "transactionHash", hash);
        require(Wire.is(block, receipt.path("blockHash"), "blockHash"), "blockHash", hash);
        require(Wire.small(receipt.path("transactionIndex"), "transactionIndex") == position, "transactionIndex", hash);
        require(Wire.is(sent.from(), receipt.path("from"), "from"), "from", hash);
        long status = Wire.small(receipt.path("status"), "status");
        require(status <= 1, "status", hash);
        BigInteger gas = Wire.quantity(receipt.path("gasUsed"), "gasUsed");
        BigInteger price = Wire.quantity(receipt.path("effectiveGasPrice"), "effectiveGasPrice");
        return new MinedTransaction(sent, status == 1, gas.multiply(price), logs(receipt.path("logs"), hash, firstLog));
    }

    private static List<EventLog> logs(JsonNode logs, String hash, int first) {
        require(logs.isArray(), "logs", hash);
        List<EventLog> read = new ArrayList<>(logs.size());
        for (JsonNode log : logs) {
            read.add(EventLog.read(log, hash, first + read.size()));
        }
        return read;
    }

    private static void require(boolean holds, String field, String hash) {
        if (!holds) {
            throw Wire.malformed(field + ": the receipt is not that of " + hash + " in this block");
        }
    }
}
