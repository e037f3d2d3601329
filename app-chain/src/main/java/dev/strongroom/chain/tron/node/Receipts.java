package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.DecodedTransfer.Kind;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.rpc.RestCall;
import dev.strongroom.chain.tron.TronAddress;
import dev.strongroom.chain.tron.TronSent;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What became of a transaction: its info, held against the bytes that were sent and against the block it names. */
final class Receipts {
    private static final String SUCCESS = "SUCCESS";
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
        boolean ran = ran(sent.contract() != null, txid, block.results().getOrDefault(txid, ""), info);
        BigInteger received = ran ? received(sent, info) : BigInteger.ZERO;
        // unstaking brings coins only where some were due
        boolean done = sent.kind() == Kind.UNSTAKE ? ran : received.signum() > 0;
        return new Landed(txid, block.head(), done, fee, received);
    }

    /**
     * Whether a transaction ended well, on which info, receipt and block must agree.
     *
     * @param runsCode whether it runs a contract's code
     * @param inBlock what its block says of it
     */
    static boolean ran(boolean runsCode, String txid, String inBlock, JsonNode info) {
        String inReceipt = Wire.text(info.path("receipt").path("result"), "receipt.result");
        boolean failed = !Wire.text(info.path("result"), "result").isEmpty();
        // a payment of TRX runs no code, and its receipt names no result
        String expected = runsCode ? inBlock : "";
        if (inBlock.isEmpty() || !inReceipt.equals(expected) || failed == inBlock.equals(SUCCESS)) {
            throw Wire.malformed("info: of " + txid + " says " + (failed ? "failed" : "done") + " " + inReceipt
                    + ", its block says " + inBlock);
        }
        return !failed;
    }

    private static BigInteger received(TronSent sent, JsonNode info) {
        return switch (sent.kind()) {
            case NATIVE, STAKE, LEND, RECLAIM -> sent.units();
            case TOKEN -> arrived(sent, info);
            // whatever is due comes back with either (java-tron, UnfreezeBalanceV2Actuator)
            case UNSTAKE, COLLECT ->
                BigInteger.valueOf(Wire.number(info.path("withdraw_expire_amount"), "withdraw_expire_amount"));
            case REVOKE -> throw new IllegalStateException("TRON has no revocation");
        };
    }

    /** What the token's events say: its return value may be a lie, and TRON's largest answers false for done. */
    private static BigInteger arrived(TronSent sent, JsonNode info) {
        Address contract = Objects.requireNonNull(sent.contract(), "the token's contract");
        String token = body(contract);
        String from = body(sent.from());
        String to = body(sent.to());
        return TransferEvent.logs(info).stream()
                .filter(log -> TransferEvent.contract(log).equals(token))
                .flatMap(log -> TransferEvent.read(log).stream())
                .filter(event -> event.from().equals(from) && event.to().equals(to))
                .map(TransferEvent::units)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static String body(Address address) {
        return HexFormat.of().formatHex(TronAddress.body(address));
    }
}
