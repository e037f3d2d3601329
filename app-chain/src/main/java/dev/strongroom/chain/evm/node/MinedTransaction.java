package dev.strongroom.chain.evm.node;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A transaction of a block with its receipt; addresses are in lower case.
 *
 * @param hash its name
 * @param from who signed it and pays the fee
 * @param to who gets the value; null where it creates a contract
 * @param value wei that went to the recipient, if it succeeded
 * @param succeeded false where it was reverted or ran out of gas
 * @param fee wei that were paid for its gas, whether it succeeded or not
 * @param logs in order
 */
record MinedTransaction(
        String hash,
        String from,
        @Nullable String to,
        BigInteger value,
        boolean succeeded,
        BigInteger fee,
        List<EventLog> logs) {
    /**
     * Reads a transaction with the receipt that stands at the same position of the block.
     *
     * @param block hash of the block
     * @param firstLog how many logs the transactions before it have
     */
    static MinedTransaction read(JsonNode transaction, JsonNode receipt, String block, int position, int firstLog) {
        String hash = Wire.hash(transaction.path("hash"), "hash");
        require(Wire.is(hash, receipt.path("transactionHash"), "transactionHash"), "transactionHash", hash);
        require(Wire.is(block, receipt.path("blockHash"), "blockHash"), "blockHash", hash);
        require(
                Wire.small(receipt.path("transactionIndex"), "transactionIndex") == position,
                "transactionIndex",
                hash);
        String from = Wire.address(transaction.path("from"), "from");
        require(Wire.is(from, receipt.path("from"), "from"), "from", hash);
        long status = Wire.small(receipt.path("status"), "status");
        require(status <= 1, "status", hash);
        BigInteger gas = Wire.quantity(receipt.path("gasUsed"), "gasUsed");
        JsonNode to = transaction.path("to");
        return new MinedTransaction(
                hash,
                from,
                to.isNull() || to.isMissingNode() ? null : Wire.address(to, "to"),
                Wire.quantity(transaction.path("value"), "value"),
                status == 1,
                gas.multiply(Wire.quantity(receipt.path("effectiveGasPrice"), "effectiveGasPrice")),
                logs(receipt.path("logs"), hash, firstLog));
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
