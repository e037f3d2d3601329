package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Blocks by height and by name. */
final class Blocks {
    /** Method or parameter unknown, block unknown, and the general error of nodes that have no block of that name. */
    private static final Set<Integer> NO_SUCH_NAME = Set.of(-32601, -32602, -39001, -32000);

    private final RpcClient rpc;
    private final int confirmations;
    /** Once the network has shown finality, a node without it is not believed to be of a network without it. */
    private volatile boolean hasFinality;

    Blocks(RpcClient rpc, ListedNetwork network) {
        this.rpc = rpc;
        this.confirmations = network.confirmations();
    }

    Head head() {
        return read(rpc.call("eth_getBlockByNumber", "latest", false));
    }

    Optional<Head> at(long height) {
        if (height < 0) {
            return Optional.empty();
        }
        JsonNode answer = rpc.call("eth_getBlockByNumber", Wire.quantity(height), false);
        if (answer.isNull()) {
            return Optional.empty();
        }
        Head block = read(answer);
        if (block.height() != height) {
            throw Wire.malformed("block: asked for " + height + ", got " + block.height());
        }
        return Optional.of(block);
    }

    /** The block of the finality tag, or the one that lies the network's number of confirmations below the head. */
    Head finalized() {
        RpcAnswer answer = rpc.ask(RpcCall.of("eth_getBlockByNumber", "finalized", false));
        boolean absent = switch (answer) {
            case RpcAnswer.Result(JsonNode value) -> value.isNull();
            case RpcAnswer.Failure failure -> NO_SUCH_NAME.contains(failure.code());
        };
        if (!absent) {
            Head block = read(answer.orThrow());
            hasFinality = true;
            return block;
        }
        if (hasFinality) {
            throw Wire.malformed("finalized: the node knows no finality, though the network has it");
        }
        long height = Math.max(0, head().height() - confirmations);
        return at(height).orElseThrow(() -> Wire.malformed("block: " + height + " is below the head and unknown"));
    }

    /** How a later request names exactly this block (EIP-1898), so that a reorganisation cannot slip in between. */
    static Map<String, Object> pin(Head block) {
        return Map.of("blockHash", block.hash());
    }

    /** Height, hash and time of a block as the node tells it. */
    static Head read(JsonNode block) {
        if (!block.isObject()) {
            throw Wire.malformed("block: is not an object");
        }
        long seconds = Wire.small(block.path("timestamp"), "timestamp");
        if (seconds > Instant.MAX.getEpochSecond()) {
            throw Wire.malformed("timestamp: is beyond all time");
        }
        return new Head(
                Wire.small(block.path("number"), "number"),
                Wire.hash(block.path("hash"), "hash"),
                Instant.ofEpochSecond(seconds));
    }
}
