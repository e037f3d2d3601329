package dev.strongroom.chain.evm.node;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a transaction asks for, as its block has it; addresses are in lower case.
 *
 * @param hash its name
 * @param from who signed it and pays the fee
 * @param to who is to get the value; null where it creates a contract
 * @param value wei for the recipient
 */
record SentTransaction(String hash, String from, @Nullable String to, BigInteger value) {
    static SentTransaction read(JsonNode transaction) {
        JsonNode to = transaction.path("to");
        return new SentTransaction(
                Wire.hash(transaction.path("hash"), "hash"),
                Wire.address(transaction.path("from"), "from"),
                to.isNull() || to.isMissingNode() ? null : Wire.address(to, "to"),
                Wire.quantity(transaction.path("value"), "value"));
    }
}
