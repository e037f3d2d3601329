package dev.strongroom.core.sweep;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent.Kind;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.withdrawal.GasStation;
import dev.strongroom.core.withdrawal.Quotes;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
    private @Nullable Answer gas;
    private GasStation.@Nullable Pump pump;

    /** @param to where everything goes */
    PlanFees(Quotes quotes, GasStation station, Asset coin, Address to) {
        this.quotes = quotes;
        this.station = station;
        this.coin = coin;
        this.to = to;
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
