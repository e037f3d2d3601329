package dev.strongroom.core.ledger;

import java.math.BigInteger;

/**
 * One side of a transfer.
 *
 * @param account what moves
 * @param units signed as in the books; not zero
 */
public record Line(Account account, BigInteger units) {
    /** Units that this takes from the account's {@link Balance#total}; zero where it adds. */
    BigInteger out() {
        return units.signum() == account.kind().side() ? BigInteger.ZERO : units.abs();
    }

    /** Units that this adds to the account's {@link Balance#total}; zero where it takes. */
    BigInteger in() {
        return units.signum() == account.kind().side() ? units.abs() : BigInteger.ZERO;
    }
}
