package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.rpc.RestCall;
import dev.strongroom.chain.rpc.RestClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Blocks by height, the newest and the newest solid one; and how far the nodes are known to be. */
final class Blocks {
    static final RestCall NEWEST_SOLID = RestCall.of("/walletsolidity/getnowblock");

    static final RestCall NEWEST = RestCall.of("/wallet/getnowblock");

    private final RestClient rest;
    /** The newest solid block that any of the nodes has shown. */
    private final AtomicReference<@Nullable Head> newestSolid = new AtomicReference<>();

    /**
     * A block and its transactions.
     *
     * @param results by transaction id, what the block says of each: {@code SUCCESS} or why not
     */
    record Block(Head head, Map<String, String> results) {}

    Blocks(RestClient rest) {
        this.rest = rest;
    }

    Head head() {
        return rest.ask(NEWEST, Blocks::head);
    }

    Head finalized() {
        return rest.ask(NEWEST_SOLID, this::solid);
    }

    Optional<Head> at(long height) {
        return height < 0
                ? Optional.empty()
                : rest.ask(byHeight(height), answer -> block(answer, height)).map(Block::head);
    }

    /** The block at a height, with its transactions; empty only where an up-to-date node has none. */
    Optional<Block> whole(long height) {
        return ask(byHeight(height), answer -> block(answer, height));
    }

    /**
     * Asks for something that may be unknown. That it is unknown counts only from a node whose solid block is as new as
     * any that was seen: a node that lags behind knows nothing of what the others have settled, and a payment that is
     * held for lost because of it would be paid twice.
     */
    <T> Optional<T> ask(RestCall call, Function<JsonNode, Optional<T>> reading) {
        // the node's height first: what it did not know afterwards, it did not know at that height
        return rest.series(List.of(NEWEST_SOLID, call), answers -> {
            Head seen = newestSolid.get();
            Head solid = solid(answers.getFirst());
            Optional<T> found = reading.apply(Wire.object(answers.getLast(), call.path()));
            if (found.isEmpty() && seen != null && solid.height() < seen.height()) {
                throw new NodeException(
                        NodeException.Kind.ERROR,
                        "the node lags behind: its solid block is " + solid.height() + ", another's was "
                                + seen.height(),
                        null);
            }
            return found;
        });
    }

    /** Reads the newest solid block of a node and remembers how far the nodes are. */
    Head solid(JsonNode answer) {
        Head solid = head(answer);
        newestSolid.accumulateAndGet(
                solid, (known, now) -> known == null || now == null || now.height() > known.height() ? now : known);
        return solid;
    }

    static RestCall byHeight(long height) {
        return RestCall.of("/wallet/getblockbynum", "num", height);
    }

    private static Optional<Block> block(JsonNode answer, long height) {
        JsonNode block = Wire.object(answer, "block");
        if (block.isEmpty()) {
            return Optional.empty();
        }
        Head head = head(block);
        if (head.height() != height) {
            throw Wire.malformed("block: asked for " + height + ", got " + head.height());
        }
        Map<String, String> results = new HashMap<>();
        for (JsonNode transaction : block.path("transactions")) {
            results.put(
                    Wire.hash(transaction.path("txID"), "txID"),
                    Wire.text(transaction.path("ret").path(0).path("contractRet"), "contractRet"));
        }
        return Optional.of(new Block(head, results));
    }

    /** The id of a block begins with its height; the header of the genesis block leaves number and time out. */
    static Head head(JsonNode answer) {
        JsonNode block = Wire.object(answer, "block");
        String id = Wire.hash(block.path("blockID"), "blockID");
        JsonNode header = block.path("block_header").path("raw_data");
        if (!header.isObject()) {
            throw Wire.malformed("block_header", block.path("block_header"));
        }
        long height = Wire.number(header.path("number"), "number");
        if (!id.startsWith("%016x".formatted(height))) {
            throw Wire.malformed("block: the id " + id + " is not one of height " + height);
        }
        return new Head(height, id, Instant.ofEpochMilli(Wire.number(header.path("timestamp"), "timestamp")));
    }
}
