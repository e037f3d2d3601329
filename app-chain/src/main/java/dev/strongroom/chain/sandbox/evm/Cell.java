package dev.strongroom.chain.sandbox.evm;

import java.util.Comparator;

/**
 * One number of the network's state.
 *
 * @param kind what it counts
 * @param contract the token; the zero address for the native coin
 * @param holder whose it is; the zero address for a token's supply
 */
record Cell(Kind kind, Account contract, Account holder) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::kind).thenComparing(Cell::contract).thenComparing(Cell::holder);

    /** What a cell counts. */
    enum Kind {
        WEI,
        NONCE,
        TOKEN,
        SUPPLY,
        /** 1 while the token refuses transfers from and to the holder. */
        FROZEN
    }

    static Cell wei(Account holder) {
        return new Cell(Kind.WEI, Account.ZERO, holder);
    }

    static Cell nonce(Account holder) {
        return new Cell(Kind.NONCE, Account.ZERO, holder);
    }

    static Cell token(Account contract, Account holder) {
        return new Cell(Kind.TOKEN, contract, holder);
    }

    static Cell supply(Account contract) {
        return new Cell(Kind.SUPPLY, contract, Account.ZERO);
    }

    static Cell frozen(Account contract, Account holder) {
        return new Cell(Kind.FROZEN, contract, holder);
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
