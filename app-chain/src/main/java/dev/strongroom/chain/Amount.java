package dev.strongroom.chain;

import java.math.BigInteger;

/**
 * A number of an asset's smallest units; never negative, never a fraction.
 *
 * @param units 0 to 10^38 − 1, what {@code numeric(38,0)} holds
 * @param asset what is counted
 */
public record Amount(BigInteger units, Asset asset) {
    /** The largest number of units: 10^38 − 1. */
    public static final BigInteger MAX_UNITS = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);

    public Amount {
        if (units.signum() < 0) {
            throw new RefusedException("amount.negative", "amount: is below zero");
        }
        if (units.compareTo(MAX_UNITS) > 0) {
            throw new RefusedException("amount.range", "amount: is above 10^38 - 1 units");
        }
    }

    public static Amount zero(Asset asset) {
        return new Amount(BigInteger.ZERO, asset);
    }

    public static Amount of(long units, Asset asset) {
        return new Amount(BigInteger.valueOf(units), asset);
    }

    public Amount plus(Amount other) {
        return new Amount(units.add(sameAsset(other).units), asset);
    }

    /** The difference; refused below zero. */
    public Amount minus(Amount other) {
        return new Amount(units.subtract(sameAsset(other).units), asset);
    }

    public boolean isZero() {
        return units.signum() == 0;
    }

    public boolean isAtLeast(Amount other) {
        return units.compareTo(sameAsset(other).units) >= 0;
    }

    private Amount sameAsset(Amount other) {
        if (!asset.equals(other.asset)) {
            throw new IllegalArgumentException("amounts of " + asset + " and " + other.asset + " do not mix");
        }
        return other;
    }
}
