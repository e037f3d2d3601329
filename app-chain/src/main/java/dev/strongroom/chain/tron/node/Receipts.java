package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.rpc.RestCall;
import dev.strongroom.chain.tron.TronAddress;
import dev.strongroom.chain.tron.TronSent;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What became of a transaction: its info, held against the bytes that were sent and against the block it names. */
final class Receipts {
    /** Keccak-256 of Transfer(address,address,uint256). */
    private static final String TRANSFER = "ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

    private static final String SUCCESS = "SUCCESS";
    private static final int WORD_BYTES = 32;
    private static final int TOPICS = 3;
    /** Prices may be raised by a vote while bytes wait; a fee beyond this many caps is no fee. */
    private static final BigInteger OUTRAGE = BigInteger.TEN;

    private final Blocks blocks;

    Receipts(Blocks blocks) {
        this.blocks = blocks;
    }

    Optional<Landed> find(SignedTransfer signed) {
        RestCall call = RestCall.of("/wallet/gettransactioninfobyid", "value", signed.txid());
        Optional<JsonNode> info = blocks.ask(call, answer -> Optional.of(answer).filter(found -> !found.isEmpty()));
        return info.flatMap(found -> {
            if (!Wire.hash(found.path("id"), "id").equals(signed.txid())) {
                throw Wire.malformed("info: is not that of " + signed.txid());
            }
            return blocks.whole(Wire.number(found.path("blockNumber"), "blockNumber"))
                    .filter(block -> block.results().containsKey(signed.txid()))
                    .map(block -> read(TronSent.of(signed), found, block));
        });
    }

    private static Landed read(TronSent sent, JsonNode info, Blocks.Block block) {
        String txid = Wire.hash(info.path("id"), "id");
        BigInteger fee = BigInteger.valueOf(Wire.number(info.path("fee"), "fee"));
        if (fee.compareTo(sent.feeCap().multiply(OUTRAGE)) > 0) {
            throw Wire.malformed("fee: " + fee + " sun is more than ten times what the bytes allow");
        }
        boolean ran = ran(sent, txid, info, block);
        BigInteger received = ran ? received(sent, info) : BigInteger.ZERO;
        return new Landed(txid, block.head(), received.signum() > 0, fee, received);
    }

    /** Whether the contract ended well, on which info, receipt and block must agree. */
    private static boolean ran(TronSent sent, String txid, JsonNode info, Blocks.Block block) {
        String inBlock = block.results().getOrDefault(txid, "");
        String inReceipt = Wire.text(info.path("receipt").path("result"), "receipt.result");
        boolean failed = !Wire.text(info.path("result"), "result").isEmpty();
        // a payment of TRX runs no code, and its receipt names no result
        String expected = sent.contract() == null ? "" : inBlock;
        if (inBlock.isEmpty() || !inReceipt.equals(expected) || failed == inBlock.equals(SUCCESS)) {
            throw Wire.malformed("info: of " + txid + " says " + (failed ? "failed" : "done") + " " + inReceipt
                    + ", its block says " + inBlock);
        }
        return !failed;
    }

    /** For a token what its events say: its return value may be a lie, and TRON's largest answers false for done. */
    private static BigInteger received(TronSent sent, JsonNode info) {
        Address contract = sent.contract();
        if (contract == null) {
            return sent.units();
        }
        JsonNode logs = info.path("log");
        if (!logs.isMissingNode() && !logs.isArray()) {
            throw Wire.malformed("log", logs);
        }
        return logs.valueStream()
                .filter(log -> isTransfer(log, contract, sent))
                .map(log -> new BigInteger(1, Wire.bytes(log.path("data"), "data")))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static boolean isTransfer(JsonNode log, Address contract, TronSent sent) {
        JsonNode topics = log.path("topics");
        return Arrays.equals(Wire.bytes(log.path("address"), "address"), TronAddress.body(contract))
                && topics.size() == TOPICS
                && Wire.hash(topics.path(0), "topic").equals(TRANSFER)
                && Wire.hash(topics.path(1), "topic").equals(word(sent.from()))
                && Wire.hash(topics.path(2), "topic").equals(word(sent.to()))
                && Wire.bytes(log.path("data"), "data").length == WORD_BYTES;
    }

    private static String word(Address address) {
        return "0".repeat(24) + HexFormat.of().formatHex(TronAddress.body(address));
    }
}
