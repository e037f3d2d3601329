package dev.strongroom.chain.sandbox.tron;

import java.util.Comparator;

/**
 * One number of the network's state.
 *
 * @param kind what it counts
 * @param other the token, who lent energy, or a number in the form of an address; the zero address where there is none
 * @param holder whose it is; the zero address for what belongs to all
 */
record Cell(Kind kind, Account other, Account holder) implements Comparable<Cell> {
    /** As many unstaked amounts of an account can wait at once. */
    static final int RETURNING = 32;

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::kind).thenComparing(Cell::other).thenComparing(Cell::holder);

    /** What a cell counts. Times are milliseconds since 1970. */
    enum Kind {
        SUN,
        /** When it was activated; 0 while it is not. */
        ACTIVATED,
        /** When it last sent a transaction. */
        OPERATED,
        /** Free bytes used, and when. */
        NET_USED,
        NET_TIME,
        /** Staked energy used, and when. */
        ENERGY_USED,
        ENERGY_TIME,
        /** Sun staked for energy and not lent. */
        STAKED,
        /** Sun staked and lent, by the lender; by lender and borrower; by the borrower. */
        LENT,
        LOAN,
        BORROWED,
        /** Sun that were unstaked and not collected, and when they are due; by a number below {@link #RETURNING}. */
        UNSTAKED,
        DUE,
        /** Sun that all have staked for energy. */
        WEIGHT,
        TOKEN,
        SUPPLY,
        /** 1 while the token refuses transfers from and to the holder. */
        BLACKLISTED
    }

    static Cell of(Kind kind, Account holder) {
        return new Cell(kind, Account.ZERO, holder);
    }

    static Cell sun(Account holder) {
        return of(Kind.SUN, holder);
    }

    static Cell token(Account token, Account holder) {
        return new Cell(Kind.TOKEN, token, holder);
    }

    static Cell supply(Account token) {
        return new Cell(Kind.SUPPLY, token, Account.ZERO);
    }

    static Cell blacklisted(Account token, Account holder) {
        return new Cell(Kind.BLACKLISTED, token, holder);
    }

    static Cell loan(Account lender, Account borrower) {
        return new Cell(Kind.LOAN, lender, borrower);
    }

    /** One of an account's unstaked amounts. */
    static Cell returning(Kind kind, int number, Account holder) {
        return new Cell(kind, Account.ofWord("%040x".formatted(number)), holder);
    }

    static Cell weight() {
        return of(Kind.WEIGHT, Account.ZERO);
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
