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
        return energyOf(cells.get(Cell.of(Cell.Kind.STAKED, account)).add(borrowed(account)));
    }

    /** Energy in 24 hours for so many staked sun. */
    long energyOf(BigInteger sun) {
        BigInteger all = weight(cells.get(Cell.weight())).multiply(BigInteger.valueOf(Tariff.TRX));
        return all.signum() == 0
                ? 0
                : sun.multiply(BigInteger.valueOf(Tariff.ALL_ENERGY))
                        .divide(all)
                        .longValueExact();
    }

    /** Staked sun that can be lent: what the used energy stands for cannot, as far as it is not borrowed. */
    long lendable(Account account) {
        BigInteger used = BigInteger.valueOf(energyUsed(account))
                .multiply(BigInteger.valueOf(energyWeight()))
                .multiply(BigInteger.valueOf(Tariff.TRX))
                .divide(BigInteger.valueOf(Tariff.ALL_ENERGY));
        BigInteger bound = used.subtract(borrowed(account)).max(BigInteger.ZERO);
        return cells.get(Cell.of(Cell.Kind.STAKED, account))
                .subtract(bound)
                .max(BigInteger.ZERO)
                .longValueExact();
    }

    private BigInteger borrowed(Account account) {
        return cells.get(Cell.of(Cell.Kind.BORROWED, account));
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
