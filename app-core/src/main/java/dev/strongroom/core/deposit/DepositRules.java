package dev.strongroom.core.deposit;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The rules of money in, as staff edit them.
 *
 * @param confirmations by network (CAIP-2) or by its namespace, the network's own entry wins: a number of blocks from 1
 *     to 1000, the deposit's own among them, or {@code FINAL}; a network with neither waits for {@code FINAL}
 * @param minimums by asset (CAIP-19) or by symbol: less goes to suspense; decimal, none where there is no entry
 * @param alone by asset or by symbol: what one person alone may decide about in suspense, decimal; nothing where there
 *     is no entry
 */
public record DepositRules(Map<String, String> confirmations, Map<String, String> minimums, Map<String, String> alone) {
    private static final String FINAL = "FINAL";
    private static final Pattern BLOCKS = Pattern.compile("[1-9][0-9]{0,2}|1000");
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

    /** Blocks that make a deposit good; empty where only finality does. */
    OptionalInt confirmations(Network network) {
        String own = confirmations.get(network.toString());
        String found = own != null ? own : confirmations.getOrDefault(network.namespace(), FINAL);
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
