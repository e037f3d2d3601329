package dev.strongroom.core.sweep;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Json;
import dev.strongroom.core.api.SweepProblem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is worth sweeping, as staff edit it. People keep the values of the coins until rates come from elsewhere; they
 * decide about no amount, only about when a fee is too dear.
 *
 * @param minimums by asset (CAIP-19) or by symbol: the least worth sweeping, decimal; an asset with neither is not
 *     swept
 * @param coins by network (CAIP-2) or by its namespace, the network's own entry wins: what one native coin is worth in
 *     each other asset, by asset or by symbol, decimal and above zero
 * @param largestShare the largest part of the amount that the fee may be, decimal from 0 to 1
 * @param destinations by network: the cold wallet that sweeps go to; the first available one where there is no entry
 * @param energy by network: false where energy that hot wallets have staked for is not to pay for sweeps of tokens; it
 *     does where there is no entry, and in a document from before energy was lent
 */
public record SweepRules(
        Map<String, String> minimums,
        Map<String, Map<String, String>> coins,
        String largestShare,
        Map<String, String> destinations,
        Map<String, Boolean> energy) {
    private static final String ENERGY = "energy";
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,37})(\\.[0-9]{1,36})?");

    public SweepRules {
        minimums = Map.copyOf(minimums);
        coins = coins.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
        destinations = Map.copyOf(destinations);
        minimums.forEach((asset, amount) -> decimal("minimums." + asset, amount));
        coins.forEach((network, values) -> values.forEach((asset, value) -> {
            if (decimal("coins." + network + "." + asset, value).signum() == 0) {
                throw SweepProblem.RULES.refuse("coins." + network + "." + asset + ": is zero");
            }
        }));
        if (decimal("largestShare", largestShare).compareTo(BigDecimal.ONE) > 0) {
            throw SweepProblem.RULES.refuse("largestShare: '" + largestShare + "' is above 1");
        }
        energy = Map.copyOf(energy);
        destinations.keySet().forEach(network -> requireNetwork("destinations.", network));
        energy.keySet().forEach(network -> requireNetwork(ENERGY + ".", network));
    }

    private static BigDecimal decimal(String field, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw SweepProblem.RULES.refuse(field + ": '" + text + "' is not a plain decimal number");
        }
        return new BigDecimal(text);
    }

    private static void requireNetwork(String field, String text) {
        try {
            Network.parse(text);
        } catch (RefusedException e) {
            throw new RefusedException(
                    SweepProblem.RULES.code(), field + text + ": is not a network: " + e.reason(), e);
        }
    }

    static SweepRules read(String json) {
        return Json.read(withEnergy(json), SweepRules.class, "sweep rules");
    }

    /** A document from before energy was lent, as one without an entry; any other as it is. */
    private static String withEnergy(String json) {
        try {
            if (Json.mapper().readTree(json) instanceof ObjectNode document && !document.has(ENERGY)) {
                document.putObject(ENERGY);
                return document.toString();
            }
        } catch (JacksonException _) {
            return json; // the reader says what is wrong with it
        }
        return json;
    }

    /** The least worth sweeping; empty where the asset is not swept. */
    Optional<Amount> minimum(Token token) {
        return Optional.ofNullable(find(minimums, token))
                .map(least -> new Amount(
                        new BigDecimal(least)
                                .movePointRight(token.decimals())
                                .setScale(0, RoundingMode.CEILING)
                                .toBigInteger(),
                        token.asset()));
    }

    /**
     * What a fee is worth in units of an asset, rounded up; empty where nobody has said what the coin is worth in it.
     *
     * @param fee in the native coin
     */
    Optional<BigInteger> worth(Amount fee, Token coin, Token token) {
        if (coin.asset().equals(token.asset())) {
            return Optional.of(fee.units());
        }
        return value(token)
                .map(value -> value.multiply(new BigDecimal(fee.units()))
                        .movePointLeft(coin.decimals())
                        .movePointRight(token.decimals())
                        .setScale(0, RoundingMode.CEILING)
                        .toBigInteger());
    }

    /** Whether a fee that is worth so many units is too large a part of an amount. */
    boolean isTooDear(BigInteger worth, BigInteger units) {
        return new BigDecimal(worth).compareTo(new BigDecimal(units).multiply(new BigDecimal(largestShare))) > 0;
    }

    /** The address that sweeps of a network go to; empty where people have not chosen. */
    Optional<String> destination(Network network) {
        return Optional.ofNullable(destinations.get(network.toString()));
    }

    /** Whether energy that is there may pay for sweeps of tokens on a network. */
    boolean lendsEnergy(Network network) {
        return energy.getOrDefault(network.toString(), true);
    }

    private Optional<BigDecimal> value(Token token) {
        Network network = token.asset().network();
        return Optional.ofNullable(coins.get(network.toString()))
                .map(values -> find(values, token))
                .or(() -> Optional.ofNullable(coins.get(network.namespace())).map(values -> find(values, token)))
                .map(BigDecimal::new);
    }

    private static @Nullable String find(Map<String, String> byAsset, Token token) {
        String own = byAsset.get(token.asset().toString());
        return own != null ? own : byAsset.get(token.symbol());
    }
}
