package dev.strongroom.core.sweep;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent.Kind;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SweepChoice;
import dev.strongroom.core.api.SweepLine;
import dev.strongroom.core.withdrawal.GasStation;
import dev.strongroom.core.withdrawal.Lenders;
import dev.strongroom.core.withdrawal.Quotes;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fees of one plan: each is asked of the network once, by the first line that it answers, and holds for all. */
final class PlanFees {
    /**
     * What a network said.
     *
     * @param fee units of the native coin; null where it said nothing
     * @param why why it did not; null where it did
     */
    record Answer(@Nullable BigInteger fee, @Nullable Note why) {}

    private static final String NODE = "node.";

    private final Quotes quotes;
    private final GasStation station;
    private final Asset coin;
    private final Address to;
    private final Map<Asset, Answer> sweeps = new HashMap<>();
    private final @Nullable Lenders lenders;
    private final Predicate<SweepChoice> draws;
    private final Map<Asset, Optional<Lent>> lent = new HashMap<>();
    private final Map<Way, OptionalLong> energies = new HashMap<>();
    private final Map<SweepChoice, Amount> feeCaps = new HashMap<>();
    private @Nullable EnergyBudget budget;
    private @Nullable Answer gas;
    private GasStation.@Nullable Pump pump;

    /** What the energy of a sweep hangs on. */
    private record Way(Asset asset, Address to) {}

    /**
     * What lent energy saves a sweep.
     *
     * @param units of energy that it takes
     * @param rest what it still has to hold itself, native coin
     */
    private record Lent(long units, Amount rest) {}

    /**
     * @param to where everything goes
     * @param lenders who lends energy; null where the setting has none lent
     * @param draws whether a line that is worth it takes of the energy that can be lent
     */
    PlanFees(
            Quotes quotes,
            GasStation station,
            Asset coin,
            Address to,
            @Nullable Lenders lenders,
            Predicate<SweepChoice> draws) {
        this.quotes = quotes;
        this.station = station;
        this.coin = coin;
        this.to = to;
        this.lenders = lenders;
        this.draws = draws;
    }

    /** Who pays for a sweep from an address. */
    Address payer(Amount held, Address from) {
        return quotes.payer(Kind.SWEEP, held, from, to);
    }

    /** What sweeping an asset takes; what the network refuses holds for the one address only. */
    Answer sweep(Amount held, Address from) {
        Asset asset = held.asset();
        Answer known = sweeps.get(asset);
        if (known != null) {
            return known;
        }
        // where the coin pays for its own way, how much of it can go is known only after its fee
        boolean paysItself = asset.isNative() && payer(held, from).equals(from);
        Amount probe = paysItself ? new Amount(BigInteger.ONE, asset) : held;
        Answer answer = answer(() -> quotes.of(Kind.SWEEP, probe, from, to));
        if (answer.why() == null || answer.why().code().startsWith(NODE)) {
            sweeps.put(asset, answer);
        }
        return answer;
    }

    /** What a sweep's address has to hold of the fee where energy can be lent to it; null where none can. */
    @Nullable
    Amount withEnergy(Amount held, Address from) {
        Lenders known = lenders;
        if (known == null) {
            return null;
        }
        Optional<Lent> found = lent.computeIfAbsent(held.asset(), _ -> lent(held, from, known));
        return found.filter(one -> budget(known).covers(one.units()))
                .map(Lent::rest)
                .orElse(null);
    }

    /** What such a sweep costs: a loan and its end take about as many bytes as the sweep itself. */
    static Amount withLoan(Amount rest) {
        return rest.plus(rest).plus(rest);
    }

    /**
     * A line that is worth it goes by lent energy, and leaves less for the next one.
     *
     * @param feeCap of the sweep as it would be without
     */
    void lend(SweepLine line, Amount feeCap) {
        feeCaps.put(line.choice(), feeCap);
        Optional<Lent> found = lent.getOrDefault(line.held().asset(), Optional.empty());
        Lenders known = lenders;
        if (known != null && draws.test(line.choice())) {
            found.ifPresent(one -> budget(known).take(one.units()));
        }
    }

    /** The whole fee cap of each line that goes by lent energy. */
    Map<SweepChoice, Amount> feeCaps() {
        return feeCaps;
    }

    private Optional<Lent> lent(Amount held, Address from, Lenders known) {
        try {
            OptionalLong units = energy(held, from, to);
            return units.isEmpty() || budget(known).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Lent(units.getAsLong(), new Amount(quotes.withEnergy(held, from, to), coin)));
        } catch (RefusedException | NodeException _) {
            return Optional.empty(); // the sweep goes as it would without
        }
    }

    private EnergyBudget budget(Lenders known) {
        EnergyBudget made = budget;
        if (made == null) {
            made = new EnergyBudget(known.of(coin.network()));
            for (Lenders.Promised sweep : known.promised(coin.network())) {
                energy(sweep).ifPresent(made::take);
            }
            budget = made;
        }
        return made;
    }

    /** What a sweep under way will be lent before any other. */
    private OptionalLong energy(Lenders.Promised sweep) {
        try {
            return energy(sweep.amount(), sweep.from(), sweep.to());
        } catch (RefusedException _) {
            return OptionalLong.empty(); // nothing is lent to it while its network refuses it
        }
    }

    private OptionalLong energy(Amount held, Address from, Address goal) {
        return energies.computeIfAbsent(new Way(held.asset(), goal), _ -> quotes.energy(held, from, goal));
    }

    /** What sending the coin to a deposit address takes. */
    Answer gas(Address deposit) {
        Answer known = gas;
        if (known == null) {
            known = answer(() -> {
                GasStation.Pump found = station.pump(new Amount(BigInteger.ONE, coin), deposit);
                pump = found;
                return found.fee();
            });
            gas = known;
        }
        return known;
    }

    /**
     * Why the hot wallets cannot send so much gas; null where they can.
     *
     * @param largest the largest payment of it
     * @param payments how many payments
     */
    @Nullable
    Note obstacle(Amount all, Amount largest, int payments) {
        GasStation.Pump found = pump;
        if (gas != null && gas.why() != null) {
            return gas.why();
        }
        if (found == null || all.isZero()) {
            return null;
        }
        BigInteger others = all.minus(largest).units().add(found.fee().multiply(BigInteger.valueOf(payments - 1L)));
        GasStation.Pump left =
                new GasStation.Pump(found.from(), found.available().subtract(others), found.fee());
        return station.obstacle(largest, left).orElse(null);
    }

    private static Answer answer(Supplier<BigInteger> question) {
        try {
            return new Answer(question.get(), null);
        } catch (RefusedException e) {
            return new Answer(null, new Note(e.code(), e.reason()));
        } catch (NodeException e) {
            return new Answer(
                    null,
                    new Note(
                            NODE + e.kind().name().toLowerCase(Locale.ROOT),
                            "the node of the network gives no answer that can be relied on: " + e.getMessage()));
        }
    }
}
