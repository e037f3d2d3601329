package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepChoice;
import dev.strongroom.core.api.SweepLine;
import dev.strongroom.core.api.SweepPlan;
import dev.strongroom.core.api.Sweeps;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sweeps in memory: plans are laid by the test, and a key is answered once for all. */
public final class FakeSweeps implements Sweeps {
    public final Map<Network, List<SweepLine>> lines = new LinkedHashMap<>();
    public final List<Sweep> ended = new ArrayList<>();
    private final List<Sweep> running = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private @Nullable RuntimeException answer;

    /** Everything fails from now on. */
    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** Every start fails from now on, and nothing is started. */
    public void refuse(@Nullable RuntimeException next) {
        answer = next;
    }

    /** The keys of all starts, repeats among them. */
    public List<String> keys() {
        return keys;
    }

    /** A line of USDT on practice Ethereum. */
    public static SweepLine line(int number, String usdt, @Nullable Note why, @Nullable String open) {
        Amount held = Samples.usdt().parse(usdt);
        Amount none = Amount.zero(held.asset());
        return new SweepLine(
                ChainSamples.wallet(Samples.NETWORK, number),
                "C-" + (1000 + number),
                held,
                why == null ? held : none,
                ChainSamples.wallet(Samples.NETWORK, 2),
                Amount.of(1_260_000_000_000_000L, ether()),
                ChainSamples.wallet(Samples.NETWORK, number),
                Amount.of(why == null ? 260_000_000_000_000L : 0, ether()),
                why,
                open);
    }

    private static Asset ether() {
        return Asset.parse(Samples.NETWORK + "/slip44:60");
    }

    public static Sweep sweep(String id, WithdrawalState state, Amount amount) {
        Address from = ChainSamples.wallet(Samples.NETWORK, 7);
        var payment = ChainSamples.withdrawal(id, state, amount, null);
        return new Sweep(payment, from, Amount.of(1_260_000_000_000_000L, ether()), List.of(), null);
    }

    /** A sweep of USDT on practice TRON. */
    public static Sweep tron(
            String id, WithdrawalState state, List<Withdrawal> gas, @Nullable List<Withdrawal> energy) {
        Amount amount = ChainSamples.token(ChainSamples.TRON, "USDT").parse("1500");
        Withdrawal payment = ChainSamples.withdrawal(id, state, amount, null);
        return new Sweep(payment, ChainSamples.wallet(ChainSamples.TRON, 7), FakeEnergy.trx("27.3"), gas, energy);
    }

    @Override
    public SweepPlan plan(Network network) {
        check(failure);
        List<SweepLine> found = lines.getOrDefault(network, List.of());
        List<SweepLine> worth = found.stream().filter(SweepLine::isWorthIt).toList();
        List<SweepPlan.Total> totals = found.stream()
                .map(line -> line.held().asset())
                .distinct()
                .map(asset -> total(found.stream()
                        .filter(line -> line.held().asset().equals(asset))
                        .toList()))
                .toList();
        Amount gas = Amount.of(260_000_000_000_000L * worth.size(), ether());
        return new SweepPlan(network, Samples.NOW, 1, found, totals, gas, null);
    }

    private static SweepPlan.Total total(List<SweepLine> lines) {
        int worth = (int) lines.stream().filter(SweepLine::isWorthIt).count();
        return new SweepPlan.Total(
                sum(lines.stream().map(SweepLine::held).toList()),
                sum(lines.stream().map(SweepLine::amount).toList()),
                worth,
                Amount.of(1_260_000_000_000_000L * worth, ether()));
    }

    private static Amount sum(List<Amount> amounts) {
        return amounts.stream().reduce(Amount::plus).orElseThrow();
    }

    @Override
    public List<Sweep> start(Actor by, String key, List<SweepChoice> chosen) {
        keys.add(key);
        check(failure);
        check(answer);
        List<Sweep> started = new ArrayList<>();
        for (SweepChoice choice : chosen) {
            SweepLine line = lines.getOrDefault(choice.from().network(), List.of()).stream()
                    .filter(one -> one.choice().equals(choice))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException("sweep.line", "line: is not there"));
            started.add(sweep("80" + (running.size() + started.size() + 1), WithdrawalState.REVIEW, line.amount()));
        }
        running.addAll(started);
        return started;
    }

    @Override
    public Sweep get(String id) {
        return running.stream()
                .filter(sweep -> sweep.payment().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException("withdrawal.unknown", "sweep: there is none"));
    }

    @Override
    public List<Sweep> open() {
        check(failure);
        return List.copyOf(running);
    }

    @Override
    public List<Sweep> done(@Nullable String before, int limit) {
        check(failure);
        List<String> ids = ended.stream().map(sweep -> sweep.payment().id()).toList();
        return ended.stream()
                .skip(before == null ? 0 : ids.indexOf(before) + 1)
                .limit(limit)
                .toList();
    }

    private static void check(@Nullable RuntimeException next) {
        if (next != null) {
            throw next;
        }
    }
}
