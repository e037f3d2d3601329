package dev.strongroom.core.ledger;

import dev.strongroom.core.api.LedgerPosting;
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

    /** The same as the contract speaks of it. */
    public LedgerPosting.Line view() {
        return new LedgerPosting.Line(account.kind().name(), account.owner(), account.asset(), units);
    }
}
