package dev.strongroom.desktop.session;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspensePreview;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Suspense in memory with the rules of the contract; above 1,000 USDT it takes a second person. */
public final class FakeSuspense implements Suspense {
    private static final Amount LIMIT = Samples.usdt().parse("1000");
    private final Map<String, SuspenseItem> all = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<SuspenseResolution> previewed = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private @Nullable RuntimeException answer;

    public void put(SuspenseItem item) {
        all.put(item.id(), item);
    }

    /** Everything fails from now on. */
    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** Every decision fails from now on, and nothing is done. */
    public void refuse(@Nullable RuntimeException next) {
        answer = next;
    }

    /** Decisions that were taken, in order. */
    public List<String> calls() {
        return calls;
    }

    public List<SuspenseResolution> previewed() {
        return previewed;
    }

    @Override
    public SuspenseItem get(String id) {
        check(failure);
        SuspenseItem item = all.get(id);
        if (item == null) {
            throw new RefusedException("suspense.unknown", "item: there is none with the id " + id);
        }
        return item;
    }

    @Override
    public List<SuspenseItem> work() {
        check(failure);
        return all.values().stream()
                .filter(item -> item.state().isWork())
                .sorted(Comparator.comparing(SuspenseItem::since))
                .toList();
    }

    @Override
    public List<SuspenseItem> done(@Nullable String before, int limit) {
        check(failure);
        List<SuspenseItem> done = all.values().stream()
                .filter(item -> !item.state().isWork())
                .sorted(Comparator.comparing(SuspenseItem::since).reversed())
                .toList();
        int first = before == null ? 0 : done.indexOf(get(before)) + 1;
        return done.stream().skip(first).limit(limit).toList();
    }

    @Override
    public SuspensePreview preview(String id, SuspenseResolution resolution) {
        check(failure);
        previewed.add(resolution);
        SuspenseItem item = get(id);
        if ("C-0".equals(resolution.customer())) {
            throw new RefusedException("customer.unknown", "customer: there is none with the id C-0");
        }
        return new SuspensePreview(ArrivalSamples.lines(item, resolution), needsSecond(item));
    }

    private static boolean needsSecond(SuspenseItem item) {
        return item.arrival().amount().units().compareTo(LIMIT.units()) > 0;
    }

    @Override
    public SuspenseItem resolve(Actor by, String id, long version, SuspenseResolution resolution) {
        SuspenseItem item = at(id, version);
        calls.add(by + " " + resolution.kind() + " " + id);
        boolean second = needsSecond(item);
        return keep(
                item,
                second ? SuspenseState.PROPOSED : SuspenseState.RESOLVED,
                decision(resolution, by, null, second));
    }

    @Override
    public SuspenseItem agree(Actor by, String id, long version) {
        SuspenseItem item = at(id, version);
        SuspenseItem.Decision decision = Objects.requireNonNull(item.decision());
        if (decision.by().equals(by)) {
            throw new RefusedException("suspense.second", "by: " + by + " proposed it");
        }
        calls.add(by + " agree " + id);
        return keep(item, SuspenseState.RESOLVED, decision(decision.resolution(), decision.by(), by, false));
    }

    @Override
    public SuspenseItem reopen(Actor by, String id, long version, String reason) {
        SuspenseItem item = at(id, version);
        calls.add(by + " reopen " + id + " " + reason);
        return keep(item, SuspenseState.OPEN, null);
    }

    private static SuspenseItem.Decision decision(
            SuspenseResolution resolution, Actor by, @Nullable Actor second, boolean isOpen) {
        boolean isRefund = resolution.kind() == SuspenseResolution.Kind.REFUND && !isOpen;
        return new SuspenseItem.Decision(resolution, by, second, isRefund ? "W-9001" : null, Samples.NOW);
    }

    private SuspenseItem at(String id, long version) {
        check(failure);
        check(answer);
        SuspenseItem item = get(id);
        if (item.version() != version) {
            throw new RefusedException("suspense.changed", "version: it is " + item.version() + " now");
        }
        return item;
    }

    private SuspenseItem keep(SuspenseItem item, SuspenseState state, SuspenseItem.@Nullable Decision decision) {
        SuspenseItem next = ArrivalSamples.decided(item, state, decision);
        put(next);
        return next;
    }

    private static void check(@Nullable RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
    }
}
