package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Blocks by slot. A slot whose leader made no block stays empty for ever. */
final class Blocks {
    /** The newest slots may not be written down yet when they are told. */
    private static final int LOOK_BACK = 32;
    /** How far a later block is searched for that proves a slot empty; longer stretches without blocks are outages. */
    private static final long LOOK_AHEAD = 1_000;

    private static final int NOT_YET = -32004;
    /** Skipped; or, as the node itself cannot tell, missing from what it keeps. */
    private static final Set<Integer> NO_BLOCK = Set.of(-32007, -32009);

    private final RpcClient rpc;
    private final Watermark watermark;

    Blocks(RpcClient rpc, Watermark watermark) {
        this.rpc = rpc;
        this.watermark = watermark;
    }

    /**
     * A block with what links it to its parent.
     *
     * @param previousHash the parent's hash: what a nonce that is advanced in this block is made from
     */
    record Linked(Head head, long parent, String previousHash) {}

    Head head() {
        return newest(Commitment.CONFIRMED);
    }

    Head finalized() {
        Head block = newest(Commitment.FINALIZED);
        watermark.saw(block.height());
        return block;
    }

    /** The block of a slot; empty above the head and where the chain provably passes the slot over. */
    Optional<Head> at(long slot) {
        if (slot < 0) {
            return Optional.empty();
        }
        RpcAnswer answer = ask(slot, Commitment.CONFIRMED);
        if (answer instanceof RpcAnswer.Failure failure) {
            if (failure.code() != NOT_YET && !NO_BLOCK.contains(failure.code())) {
                throw failure.exception();
            }
            requireAbsent(slot);
            return Optional.empty();
        }
        JsonNode block = answer.orThrow();
        if (block.isNull()) {
            requireAbsent(slot);
            return Optional.empty();
        }
        return Optional.of(read(slot, block).head());
    }

    /** A block that is known to be there. */
    Linked linked(long slot) {
        return read(slot, ask(slot, Commitment.CONFIRMED).orThrow());
    }

    long slot(Commitment commitment) {
        return Wire.slot(rpc.call("getSlot", Map.of("commitment", commitment.text())), "getSlot");
    }

    private Head newest(Commitment commitment) {
        long slot = slot(commitment);
        for (long at = slot; at >= 0 && at > slot - LOOK_BACK; at--) {
            RpcAnswer answer = ask(at, commitment);
            if (answer instanceof RpcAnswer.Result(JsonNode block) && !block.isNull()) {
                return read(at, block).head();
            }
            if (answer instanceof RpcAnswer.Failure failure
                    && failure.code() != NOT_YET
                    && !NO_BLOCK.contains(failure.code())) {
                throw failure.exception();
            }
        }
        throw Wire.malformed("block: the node shows none of the " + LOOK_BACK + " slots up to its own slot " + slot);
    }

    /**
     * Whoever follows blocks would pass over a payment for good if a block that the node merely lacks were 'skipped'.
     */
    private void requireAbsent(long slot) {
        long newest = slot(Commitment.CONFIRMED);
        if (slot > newest) {
            return;
        }
        JsonNode later = Wire.list(
                rpc.call(
                        "getBlocks",
                        slot,
                        Math.min(newest, slot + LOOK_AHEAD),
                        Map.of("commitment", Commitment.CONFIRMED.text())),
                "getBlocks");
        if (!later.isEmpty()) {
            long next = Wire.slot(later.get(0), "getBlocks");
            if (next > slot && linked(next).parent() < slot) {
                return;
            }
        }
        throw new NodeException(
                NodeException.Kind.ERROR,
                "block: the node lacks slot " + slot + ", and no later block shows that it was skipped",
                null);
    }

    private RpcAnswer ask(long slot, Commitment commitment) {
        return rpc.ask(call(slot, commitment));
    }

    /** Asks for a confirmed block. */
    static RpcCall call(long slot) {
        return call(slot, Commitment.CONFIRMED);
    }

    private static RpcCall call(long slot, Commitment commitment) {
        Map<String, Object> config = Map.of(
                "commitment",
                commitment.text(),
                "transactionDetails",
                "none",
                "rewards",
                false,
                "maxSupportedTransactionVersion",
                1);
        return RpcCall.of("getBlock", slot, config);
    }

    static Linked read(long slot, JsonNode block) {
        long parent = Wire.slot(block.path("parentSlot"), "parentSlot");
        if (parent >= slot && slot > 0) {
            throw Wire.malformed("parentSlot: " + parent + " is not below the slot " + slot);
        }
        long seconds = Wire.slot(block.path("blockTime"), "blockTime");
        if (seconds > Instant.MAX.getEpochSecond()) {
            throw Wire.malformed("blockTime: is beyond all time");
        }
        Head head = new Head(slot, Wire.key(block.path("blockhash"), "blockhash"), Instant.ofEpochSecond(seconds));
        return new Linked(head, parent, Wire.key(block.path("previousBlockhash"), "previousBlockhash"));
    }
}
