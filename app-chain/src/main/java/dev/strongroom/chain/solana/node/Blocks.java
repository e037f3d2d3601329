package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Blocks by slot. A slot whose leader made no block stays empty for ever. */
final class Blocks {
    /** The newest slots may not be written down yet when they are told. */
    private static final int LOOK_BACK = 32;

    /** No transactions. */
    private static final String HEADER = "none";

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
        if (slot <= slot(Commitment.CONFIRMED) && after(slot).parent() >= slot) {
            throw lacks(
                    "block: the node lacks slot " + slot + ", and the next block does not show that it was skipped");
        }
    }

    /** The slots from one to another of which the node has a confirmed block; it may lack some. */
    List<Long> slots(long from, long to) {
        JsonNode list = Wire.list(
                rpc.call("getBlocks", from, to, Map.of("commitment", Commitment.CONFIRMED.text())), "getBlocks");
        List<Long> slots = new ArrayList<>(list.size());
        for (JsonNode one : list) {
            long slot = Wire.slot(one, "getBlocks");
            if (slot < from || slot > to || (!slots.isEmpty() && slot <= slots.getLast())) {
                throw Wire.malformed("getBlocks: slot " + slot + " is out of order or not from " + from + " to " + to);
            }
            slots.add(slot);
        }
        return slots;
    }

    /** A confirmed block that the node says it has, with what each transaction did to its accounts. */
    JsonNode whole(long slot) {
        JsonNode block = rpc.ask(call(slot, Commitment.CONFIRMED, "accounts")).orThrow();
        if (block.isNull()) {
            throw lacks("block: the node lists slot " + slot + " and does not show its block");
        }
        return block;
    }

    /** The first confirmed block behind a slot, however far behind. */
    Linked after(long slot) {
        JsonNode list = Wire.list(
                rpc.call("getBlocksWithLimit", slot + 1, 1, Map.of("commitment", Commitment.CONFIRMED.text())),
                "getBlocksWithLimit");
        if (list.isEmpty()) {
            throw lacks("block: the node shows none at slot " + slot + " or behind it");
        }
        long next = Wire.slot(list.get(0), "getBlocksWithLimit");
        if (next <= slot) {
            throw Wire.malformed("getBlocksWithLimit: slot " + next + " is not behind " + slot);
        }
        return linked(next);
    }

    private static NodeException lacks(String words) {
        return new NodeException(NodeException.Kind.ERROR, words, null);
    }

    private RpcAnswer ask(long slot, Commitment commitment) {
        return rpc.ask(call(slot, commitment, HEADER));
    }

    /** Asks for a confirmed block. */
    static RpcCall call(long slot) {
        return call(slot, Commitment.CONFIRMED, HEADER);
    }

    private static RpcCall call(long slot, Commitment commitment, String details) {
        Map<String, Object> config = Map.of(
                "commitment",
                commitment.text(),
                "transactionDetails",
                details,
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
