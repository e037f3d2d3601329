package dev.strongroom.desktop.session;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.Reconciliations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the differences that a test puts in, and keeps the last result as the core does. */
public final class FakeReconciliations implements Reconciliations {
    private final List<ReconciliationRun> last = new ArrayList<>();
    private final List<Network> asked = new ArrayList<>();
    private List<Reconciliation.Break> breaks = List.of();
    private @Nullable RuntimeException failure;

    /** What the next comparisons find. */
    public void find(List<Reconciliation.Break> next) {
        breaks = List.copyOf(next);
    }

    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** The networks that were compared on demand, in order. */
    public List<Network> asked() {
        return asked;
    }

    /** A result of before. */
    public void keep(Network network, Instant at) {
        last.removeIf(run -> run.result().network().equals(network));
        Head block = new Head(21_044_280, "0x" + "cd".repeat(32), at);
        last.add(new ReconciliationRun(at, new Reconciliation(network, block, List.of(), breaks)));
    }

    @Override
    public ReconciliationRun run(Network network) {
        asked.add(network);
        if (failure != null) {
            throw failure;
        }
        keep(network, Samples.NOW);
        return last.getLast();
    }

    @Override
    public List<ReconciliationRun> last() {
        return List.copyOf(last);
    }
}
