package dev.strongroom.chain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * An asset as people write it: its symbol and how many decimals one unit of it has.
 *
 * @param asset the asset, native coin or contract
 * @param symbol short name, such as USDT
 * @param decimals digits after the point, 0 to 36
 */
public record Token(Asset asset, String symbol, int decimals) {
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9.]{1,16}");
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,37})(\\.[0-9]{1,36})?");

    public Token {
        if (!SYMBOL.matcher(symbol).matches()) {
            throw new RefusedException("token.symbol", "symbol: '" + symbol + "' is not 1 to 16 letters and digits");
        }
        if (decimals < 0 || decimals > 36) {
            throw new RefusedException("token.decimals", "decimals: " + decimals + " is not between 0 and 36");
        }
    }

    /** Reads a plain decimal such as {@code 12500.5}; no sign, exponent, grouping or excess decimals. */
    public Amount parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new RefusedException("amount.malformed", "amount: '" + text + "' is not a plain decimal number");
        }
        BigDecimal value = new BigDecimal(text);
        if (value.stripTrailingZeros().scale() > decimals) {
            throw new RefusedException(
                    "amount.decimals",
                    "amount: " + text + " has more decimals than the " + decimals + " of " + symbol
                            + "; round it to what can be paid");
        }
        return new Amount(value.movePointRight(decimals).toBigIntegerExact(), asset);
    }

    /** Writes units as a plain decimal without trailing zeros. */
    public String format(BigInteger units) {
        BigDecimal value = new BigDecimal(units, decimals);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Writes an amount with its symbol, such as {@code 12500.5 USDT}. */
    public String format(Amount amount) {
        if (!amount.asset().equals(asset)) {
            throw new IllegalArgumentException("amount of " + amount.asset() + " is not of " + asset);
        }
        return format(amount.units()) + " " + symbol;
    }
}
