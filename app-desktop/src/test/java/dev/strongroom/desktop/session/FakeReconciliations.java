package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BalancePoint;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationFailure;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.ReconciliationStatus;
import dev.strongroom.core.api.Reconciliations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the differences that a test puts in, and keeps the last result as the core does. */
public final class FakeReconciliations implements Reconciliations {
    private final List<ReconciliationRun> last = new ArrayList<>();
    private final Map<String, ReconciliationStatus> others = new TreeMap<>();
    private final List<Network> asked = new ArrayList<>();
    private final List<Actor> askers = new ArrayList<>();
    private List<Reconciliation.Break> breaks = List.of();
    private List<Reconciliation.Line> lines = List.of();
    private @Nullable RuntimeException failure;
    private @Nullable RuntimeException unread;
    private Runnable underWay = () -> {};

    /** What the next comparisons find. */
    public void find(List<Reconciliation.Break> next) {
        breaks = List.copyOf(next);
    }

    /** The sums that the next comparisons find. */
    public void sums(List<Reconciliation.Line> next) {
        lines = List.copyOf(next);
    }

    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** From now on nothing is told. */
    public void failToRead(@Nullable RuntimeException next) {
        unread = next;
    }

    /** What happens in the middle of a comparison. */
    public void underWay(Runnable next) {
        underWay = next;
    }

    /** The networks that were compared on demand, in order. */
    public List<Network> asked() {
        return asked;
    }

    /** Who asked, in order. */
    public List<Actor> askers() {
        return askers;
    }

    /** A result of before. */
    public void keep(Network network, Instant at) {
        keep(network, at, Actor.system("daily"));
    }

    private void keep(Network network, Instant at, Actor by) {
        last.removeIf(run -> run.result().network().equals(network));
        Head block = new Head(21_044_280, "0x" + "cd".repeat(32), at);
        last.add(new ReconciliationRun(last.size() + 1L, at, by, new Reconciliation(network, block, lines, breaks)));
    }

    /** A network whose newest attempt came to nothing; where {@code problem} is null, one that was never compared. */
    public void troubled(Network network, @Nullable Note problem) {
        others.put(
                network.toString(),
                new ReconciliationStatus(
                        network,
                        null,
                        problem == null
                                ? null
                                : new ReconciliationFailure(
                                        network, Samples.NOW.minusSeconds(300), Actor.system("hourly"), problem)));
    }

    @Override
    public ReconciliationRun run(Actor by, Network network, Heard heard) {
        asked.add(network);
        askers.add(by);
        if (failure != null) {
            throw failure;
        }
        heard.at(0, 2);
        underWay.run();
        heard.at(2, 2);
        keep(network, Samples.NOW, by);
        return last.getLast();
    }

    @Override
    public List<ReconciliationRun> last() {
        read();
        return List.copyOf(last);
    }

    @Override
    public List<ReconciliationStatus> status() {
        read();
        Map<String, ReconciliationStatus> all = new TreeMap<>(others);
        last.forEach(run -> all.merge(
                run.result().network().toString(),
                new ReconciliationStatus(run.result().network(), run, null),
                (other, ours) -> new ReconciliationStatus(ours.network(), ours.last(), other.failure())));
        return List.copyOf(all.values());
    }

    private void read() {
        if (unread != null) {
            throw unread;
        }
    }

    @Override
    public List<ReconciliationRun> runs(Network network, @Nullable Long before, int limit) {
        return last.stream()
                .filter(run -> run.result().network().equals(network))
                .toList();
    }

    @Override
    public List<BalancePoint> balances(Address address, Asset asset, int limit) {
        return List.of();
    }
}
