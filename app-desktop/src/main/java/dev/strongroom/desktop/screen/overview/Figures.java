package dev.strongroom.desktop.screen.overview;

import dev.strongroom.chain.Token;
import dev.strongroom.desktop.ui.Formats;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Amounts short enough for a tile. They are rounded towards zero; the exact ones stand in the hint. */
final class Figures {
    private static final int DECIMALS = 4;
    private final Formats formats;

    Figures(Formats formats) {
        this.formats = formats;
    }

    /** With at most four decimals. */
    String rounded(Token token, BigInteger units) {
        int cut = Math.max(0, token.decimals() - DECIMALS);
        BigInteger grain = BigInteger.TEN.pow(cut);
        return formats.number(token, units.divide(grain).multiply(grain));
    }

    /** The exact amount with its symbol. */
    String exact(Token token, BigInteger units) {
        return formats.number(token, units) + " " + Formats.name(token);
    }

    /** What it changed by, with its sign. */
    String change(Token token, BigInteger units) {
        return switch (units.signum()) {
            case 1 -> "+" + rounded(token, units);
            case -1 -> "−" + rounded(token, units.negate());
            default -> "±0";
        };
    }

    /** A part of a whole between 0 and 1, for drawing only. */
    static double part(BigInteger value, BigInteger whole) {
        return whole.signum() <= 0
                ? 0
                : Math.clamp(
                        new BigDecimal(value)
                                .divide(new BigDecimal(whole), 4, RoundingMode.HALF_UP)
                                .doubleValue(),
                        0,
                        1);
    }

    /** Where a point of a chart lies; for drawing only, never to compute with. */
    static double point(Token token, BigInteger units) {
        return new BigDecimal(units, token.decimals()).doubleValue();
    }

    /** Whole per cents, rounded down. */
    static BigInteger percent(BigInteger value, BigInteger whole) {
        return whole.signum() <= 0
                ? BigInteger.ZERO
                : value.multiply(BigInteger.valueOf(100)).divide(whole);
    }
}
