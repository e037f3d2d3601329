package dev.strongroom.chain.sandbox.tron;

import java.math.BigInteger;

/** The state at one moment, to be read. */
@FunctionalInterface
interface Cells {
    BigInteger get(Cell cell);

    default long number(Cell cell) {
        return get(cell).longValueExact();
    }

    default boolean isActive(Account account) {
        return get(Cell.of(Cell.Kind.ACTIVATED, account)).signum() > 0;
    }
}
