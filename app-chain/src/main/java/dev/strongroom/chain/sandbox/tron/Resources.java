package dev.strongroom.chain.sandbox.tron;

import java.math.BigInteger;

/**
 * Bandwidth and energy of accounts at a moment. What was used comes back evenly within 24 hours.
 *
 * @param cells the state
 * @param time milliseconds since 1970
 */
record Resources(Cells cells, long time) {
    private static final long WINDOW_MS = 86_400_000;

    /** Free bytes that are used up. */
    long bytesUsed(Account account) {
        return used(account, Cell.Kind.NET_USED, Cell.Kind.NET_TIME);
    }

    /** Staked energy that is used up. */
    long energyUsed(Account account) {
        return used(account, Cell.Kind.ENERGY_USED, Cell.Kind.ENERGY_TIME);
    }

    private long used(Account account, Cell.Kind amount, Cell.Kind since) {
        long elapsed = Math.max(0, time - cells.number(Cell.of(since, account)));
        BigInteger left = BigInteger.valueOf(Math.max(0, WINDOW_MS - elapsed));
        return cells.get(Cell.of(amount, account))
                .multiply(left)
                .divide(BigInteger.valueOf(WINDOW_MS))
                .longValueExact();
    }

    /** Energy in 24 hours for what is staked by it and lent to it: its share of the network's. */
    long energyLimit(Account account) {
        BigInteger weight = weight(cells.get(Cell.weight()));
        if (weight.signum() == 0) {
            return 0;
        }
        BigInteger staked = cells.get(Cell.of(Cell.Kind.STAKED, account));
        BigInteger own = weight(staked.add(cells.get(Cell.of(Cell.Kind.BORROWED, account))));
        return own.multiply(BigInteger.valueOf(Tariff.ALL_ENERGY))
                .divide(weight)
                .longValueExact();
    }

    long energyLeft(Account account) {
        return Math.max(0, energyLimit(account) - energyUsed(account));
    }

    /** Whole coins staked for energy by all. */
    long energyWeight() {
        return weight(cells.get(Cell.weight())).longValueExact();
    }

    private static BigInteger weight(BigInteger sun) {
        return sun.divide(BigInteger.valueOf(Tariff.TRX));
    }
}
