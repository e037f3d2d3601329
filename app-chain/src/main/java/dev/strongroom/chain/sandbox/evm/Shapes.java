package dev.strongroom.chain.sandbox.evm;

import java.math.BigInteger;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Blocks, transactions, receipts and logs as Ethereum's JSON-RPC writes them. */
final class Shapes {
    /** Keccak-256 of the RLP of an empty list: no uncles. */
    private static final String NO_UNCLES = "0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347";

    private static final String NONE = "0x" + "0".repeat(64);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Shapes() {}

    static ObjectNode block(Block block, boolean whole) {
        Header header = block.header();
        ObjectNode json = JSON.objectNode()
                .put("number", Hex.quantity(header.number()))
                .put("hash", block.hash())
                .put("parentHash", header.parentHash())
                .put("timestamp", Hex.quantity(header.time()))
                .put("baseFeePerGas", Hex.quantity(header.baseFee()))
                .put("gasLimit", Hex.quantity(Block.GAS_LIMIT))
                .put("gasUsed", Hex.quantity(header.gasUsed()))
                .put("stateRoot", header.stateRoot())
                .put("transactionsRoot", header.transactionsRoot())
                .put("receiptsRoot", header.receiptsRoot())
                .put("logsBloom", header.bloom())
                .put("miner", BlockBuilder.MAKER.hex())
                .put("extraData", Hex.word(BigInteger.valueOf(header.branch())))
                .put("nonce", "0x0000000000000000")
                .put("mixHash", NONE)
                .put("difficulty", "0x0")
                .put("size", Hex.quantity(size(block)))
                .put("sha3Uncles", NO_UNCLES);
        json.putArray("uncles");
        ArrayNode transactions = json.putArray("transactions");
        for (int i = 0; i < block.transactions().size(); i++) {
            if (whole) {
                transactions.add(transaction(new History.Place(block, i)));
            } else {
                transactions.add(block.transactions().get(i).hash());
            }
        }
        return json;
    }

    private static long size(Block block) {
        return 600L
                + block.transactions().stream()
                        .mapToLong(tx -> tx.raw().length() / 2 - 1)
                        .sum();
    }

    static ObjectNode transaction(History.Place place) {
        BigInteger price = place.receipt().gasPrice();
        ObjectNode json = transaction(place.transaction(), price);
        json.put("blockHash", place.block().hash());
        json.put("blockNumber", Hex.quantity(place.block().number()));
        json.put("transactionIndex", Hex.quantity(place.index()));
        return json;
    }

    /** A transaction that waits. */
    static ObjectNode waiting(SignedTx tx) {
        return transaction(tx, tx.fees().most());
    }

    private static ObjectNode transaction(SignedTx tx, BigInteger price) {
        ObjectNode json = JSON.objectNode()
                .putNull("blockHash")
                .putNull("blockNumber")
                .putNull("transactionIndex")
                .put("hash", tx.hash())
                .put("type", "0x2")
                .put("from", tx.sender().hex())
                .put("to", tx.to().hex())
                .put("nonce", Hex.quantity(tx.nonce()))
                .put("value", Hex.quantity(tx.value()))
                .put("input", tx.data())
                .put("gas", Hex.quantity(tx.fees().gasLimit()))
                .put("gasPrice", Hex.quantity(price))
                .put("maxFeePerGas", Hex.quantity(tx.fees().most()))
                .put("maxPriorityFeePerGas", Hex.quantity(tx.fees().tip()))
                .put("yParity", Hex.quantity(tx.signature().yParity()))
                .put("v", Hex.quantity(tx.signature().yParity()))
                .put("r", Hex.quantity(tx.signature().r()))
                .put("s", Hex.quantity(tx.signature().s()));
        json.putArray("accessList");
        return json;
    }

    static ObjectNode receipt(History.Place place, boolean succeeded) {
        SignedTx tx = place.transaction();
        Receipt receipt = place.receipt();
        ObjectNode json = JSON.objectNode()
                .put("transactionHash", tx.hash())
                .put("transactionIndex", Hex.quantity(place.index()))
                .put("blockHash", place.block().hash())
                .put("blockNumber", Hex.quantity(place.block().number()))
                .put("from", tx.sender().hex())
                .put("to", tx.to().hex())
                .putNull("contractAddress")
                .put("status", succeeded ? "0x1" : "0x0")
                .put("type", "0x2")
                .put("gasUsed", Hex.quantity(receipt.gasUsed()))
                .put("cumulativeGasUsed", Hex.quantity(receipt.cumulativeGas()))
                .put("effectiveGasPrice", Hex.quantity(receipt.gasPrice()))
                .put("logsBloom", Bloom.of(receipt.logs()));
        json.set("logs", logs(place));
        return json;
    }

    /** The logs of one transaction. */
    static ArrayNode logs(History.Place place) {
        ArrayNode logs = JSON.arrayNode();
        int index = place.firstLog();
        for (Log log : place.receipt().logs()) {
            ObjectNode json = logs.addObject();
            json.put("address", log.address().hex());
            log.topics().forEach(json.putArray("topics")::add);
            json.put("data", log.data())
                    .put("blockNumber", Hex.quantity(place.block().number()))
                    .put("blockHash", place.block().hash())
                    .put("blockTimestamp", Hex.quantity(place.block().header().time()))
                    .put("transactionHash", place.transaction().hash())
                    .put("transactionIndex", Hex.quantity(place.index()))
                    .put("logIndex", Hex.quantity(index++))
                    .put("removed", false);
        }
        return logs;
    }
}
