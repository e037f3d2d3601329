package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.rpc.AnswerTooLong;
import dev.strongroom.chain.rpc.RpcAnswer;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a range of blocks in parts: first the blocks of a part by height, then their receipts by hash, so that no
 * reorganisation can slip in between. A part that is too much for the node is halved; the size grows again by one block
 * with each full part that is answered.
 *
 * @see <a href="https://ethereum.github.io/execution-apis/">eth_getBlockReceipts</a>
 */
final class BlockParts {
    private static final String BLOCK = "eth_getBlockByNumber";
    private static final String RECEIPTS = "eth_getBlockReceipts";
    /** No such method (JSON-RPC), and not supported (EIP-1474). */
    private static final Set<Integer> NO_METHOD = Set.of(-32601, -32004);

    /** The node does not answer so much at once. */
    private static final class TooMuch extends Exception {
        private static final long serialVersionUID = 1L;

        private final NodeException reason;

        TooMuch(NodeException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private final RpcClient rpc;
    private final String node;
    private final int most;
    private final AtomicInteger size;

    BlockParts(RpcClient rpc, String node, int most) {
        this.rpc = rpc;
        this.node = node;
        this.most = most;
        this.size = new AtomicInteger(most);
    }

    /** The first blocks of the range, at least one of them. */
    List<WholeBlock> read(long from, long to) {
        while (true) {
            int asked = size.get();
            int count = (int) Math.min(asked, to - from + 1);
            try {
                List<WholeBlock> blocks = part(from, count);
                if (count == asked) {
                    size.set(Math.min(most, asked + 1));
                }
                return blocks;
            } catch (TooMuch e) {
                if (count == 1) {
                    throw e.reason;
                }
                size.set(count / 2);
            }
        }
    }

    private List<WholeBlock> part(long from, int count) throws TooMuch {
        List<UnverifiedBlock> blocks = blocks(from, count);
        List<JsonNode> receipts = results(blocks.stream()
                .map(block -> RpcCall.of(RECEIPTS, block.head().hash()))
                .toList());
        LogsBloom bloom = new LogsBloom();
        List<WholeBlock> whole = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            UnverifiedBlock block = blocks.get(i);
            JsonNode its = receipts.get(i);
            if (its.isNull()) {
                throw absent(from + i, "was reorganised while it was read; read again");
            }
            whole.add(named(from + i, () -> block.with(its, bloom)));
        }
        return whole;
    }

    private List<UnverifiedBlock> blocks(long from, int count) throws TooMuch {
        List<JsonNode> answers = results(LongStream.range(from, from + count)
                .mapToObj(height -> RpcCall.of(BLOCK, Wire.quantity(height), true))
                .toList());
        List<UnverifiedBlock> blocks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long height = from + i;
            JsonNode answer = answers.get(i);
            if (answer.isNull()) {
                throw absent(height, "is not there");
            }
            blocks.add(named(height, () -> UnverifiedBlock.read(height, answer)));
        }
        return blocks;
    }

    /** Names the node and the block in what is objected to. */
    private <T> T named(long height, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (NodeException e) {
            throw new NodeException(e.kind(), node + ": block " + height + ": " + e.getMessage(), e);
        }
    }

    private NodeException absent(long height, String words) {
        return new NodeException(NodeException.Kind.ERROR, node + ": block " + height + " " + words, null);
    }

    private List<JsonNode> results(List<RpcCall> calls) throws TooMuch {
        List<JsonNode> results = new ArrayList<>(calls.size());
        for (RpcAnswer answer : answers(calls)) {
            switch (answer) {
                case RpcAnswer.Result(JsonNode value) -> results.add(value);
                case RpcAnswer.Failure failure
                when NO_METHOD.contains(failure.code()) ->
                    throw new NodeException(
                            NodeException.Kind.ERROR,
                            node + ": does not offer " + calls.getFirst().method()
                                    + ", without which blocks cannot be read; use a node that does",
                            failure.exception());
                case RpcAnswer.Failure failure -> throw new TooMuch(failure.exception());
            }
        }
        return results;
    }

    private List<RpcAnswer> answers(List<RpcCall> calls) throws TooMuch {
        try {
            return rpc.batch(calls);
        } catch (NodeException e) {
            boolean fewerMayHelp = switch (e.kind()) {
                case TIMEOUT, ERROR -> !Thread.currentThread().isInterrupted();
                case MALFORMED -> e.getCause() instanceof AnswerTooLong;
                case UNREACHABLE, BUSY -> false;
            };
            if (fewerMayHelp) {
                throw new TooMuch(e);
            }
            throw e;
        }
    }
}
