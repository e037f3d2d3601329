package dev.strongroom.chain.bench;

import dev.strongroom.chain.bench.Benchmark.Options;
import dev.strongroom.chain.bench.Benchmark.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One piece of work that is measured beside others.
 *
 * @param name of the row
 * @param ours one operation a call
 * @param least what the curve alone costs in each operation
 * @param library the peer
 * @param script the peer's
 */
record Comparison(String name, LongSupplier ours, LongSupplier least, String library, String script) {
    /** Ours against the curve alone and, where asked for, against the peer. */
    List<Result> measure(String unit, Options options) {
        List<Result> results = new ArrayList<>();
        NodePeer peer = options.peers() ? NodePeer.of(library) : null;
        Turns turns = Turns.of(ours, least);
        results.add(new Result(name, unit, turns.ours(), "primitive", turns.theirs()));
        if (peer != null) {
            double theirs = peer.opsPerSecond(script);
            results.add(new Result(name, unit, Turns.of(ours), library, theirs));
        }
        return results;
    }
}
