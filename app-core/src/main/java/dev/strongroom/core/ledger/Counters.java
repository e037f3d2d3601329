package dev.strongroom.core.ledger;

import dev.strongroom.chain.Amount;
import java.math.BigInteger;

/** The counters of an account at one moment of a group. */
record Counters(Account account, BigInteger posted, BigInteger pendingIn, BigInteger pendingOut) {
    static Counters zero(Account account) {
        return new Counters(account, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
    }

    Counters post(Line line) {
        return new Counters(account, posted.add(line.units()), pendingIn, pendingOut);
    }

    Counters hold(Line line) {
        return new Counters(account, posted, pendingIn.add(line.in()), pendingOut.add(line.out()));
    }

    Counters release(Line line) {
        return new Counters(account, posted, pendingIn.subtract(line.in()), pendingOut.subtract(line.out()));
    }

    BigInteger available() {
        return balance().available();
    }

    boolean isBelowFloor() {
        return account.kind().isFloored() && available().signum() < 0;
    }

    /** Whether the database's columns can hold it. */
    boolean isInRange() {
        return posted.abs().compareTo(Amount.MAX_UNITS) <= 0
                && pendingIn.compareTo(Amount.MAX_UNITS) <= 0
                && pendingOut.compareTo(Amount.MAX_UNITS) <= 0;
    }

    Balance balance() {
        return new Balance(account, posted, pendingIn, pendingOut);
    }
}
