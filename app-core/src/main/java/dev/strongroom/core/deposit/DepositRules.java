package dev.strongroom.core.deposit;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of money in, as staff edit them.
 *
 * @param confirmations by asset (CAIP-19), by network (CAIP-2) or by its namespace, the nearest entry wins, whether it
 *     asks for more or for less: a number of blocks from 1 to 1000, the deposit's own among them, or {@code FINAL};
 *     where there is none, {@code FINAL}. A final block is good whatever number stands here
 * @param minimums by asset (CAIP-19) or by symbol: less goes to suspense; decimal, none where there is no entry
 * @param alone by asset or by symbol: what one person alone may decide about in suspense, decimal; nothing where there
 *     is no entry
 */
public record DepositRules(Map<String, String> confirmations, Map<String, String> minimums, Map<String, String> alone) {
    private static final String FINAL = "FINAL";
    private static final Pattern BLOCKS = Pattern.compile("[1-9][0-9]{0,2}|1000");
    private static final Pattern NETWORK = Pattern.compile("[-a-z0-9]{3,8}(:[-_a-zA-Z0-9]{1,32})?");
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,37})(\\.[0-9]{1,36})?");

    public DepositRules {
        confirmations = Map.copyOf(confirmations);
        minimums = Map.copyOf(minimums);
        alone = Map.copyOf(alone);
        confirmations.forEach((network, blocks) -> {
            if (!blocks.equals(FINAL) && !BLOCKS.matcher(blocks).matches()) {
                throw new RefusedException(
                        "deposit.rules",
                        "confirmations." + network + ": '" + blocks + "' is neither 1 to 1000 nor FINAL");
            }
        });
        decimals("minimums", minimums);
        decimals("alone", alone);
    }

    private static void decimals(String field, Map<String, String> amounts) {
        amounts.forEach((asset, amount) -> {
            if (!DECIMAL.matcher(amount).matches()) {
                throw new RefusedException(
                        "deposit.rules", field + "." + asset + ": '" + amount + "' is not a plain decimal number");
            }
        });
    }

    static DepositRules read(String json) {
        return Json.read(json, DepositRules.class, "deposit rules");
    }

    /**
     * Refuses a key of the confirmations that would never be looked up: a mistyped asset would be credited as early as
     * its network allows. Documents from before are read all the same.
     *
     * @param assets those that are known
     */
    void requireKeys(Set<Asset> assets) {
        for (String key : confirmations.keySet()) {
            boolean isKnown = key.contains("/")
                    ? assets.stream().anyMatch(asset -> asset.toString().equals(key))
                    : NETWORK.matcher(key).matches();
            if (!isKnown) {
                throw new RefusedException(
                        "deposit.rules",
                        "confirmations." + key + ": is neither a network, nor a family of them, nor an asset that is"
                                + " known here, as it is written here");
            }
        }
    }

    /** Blocks that make a deposit of an asset good; empty where only finality does. */
    OptionalInt confirmations(Asset asset) {
        Network network = asset.network();
        String found = Stream.of(asset.toString(), network.toString(), network.namespace())
                .filter(confirmations::containsKey)
                .findFirst()
                .map(confirmations::get)
                .orElse(FINAL);
        return found.equals(FINAL) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(found));
    }

    boolean isBelowMinimum(Token token, BigInteger units) {
        return units.compareTo(units(minimums, token)) < 0;
    }

    boolean needsSecond(Token token, Amount amount) {
        return amount.units().compareTo(units(alone, token)) > 0;
    }

    private static BigInteger units(Map<String, String> amounts, Token token) {
        String own = amounts.get(token.asset().toString());
        String decimal = own != null ? own : amounts.getOrDefault(token.symbol(), "0");
        return new BigDecimal(decimal).movePointRight(token.decimals()).toBigInteger();
    }
}
