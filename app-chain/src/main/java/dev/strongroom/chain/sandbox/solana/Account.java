package dev.strongroom.chain.sandbox.solana;

/**
 * What stands at an address.
 *
 * @param lamports held; zero means that there is no account
 * @param owner the program that may change it
 * @param data as the owner lays it out
 * @param executable whether it is a program
 */
record Account(long lamports, Pubkey owner, Bytes data, boolean executable) {
    static final Account NONE = new Account(0, Ids.SYSTEM, Bytes.NONE, false);

    static Account of(long lamports, Pubkey owner, Bytes data) {
        return new Account(lamports, owner, data, false);
    }

    static Account program(Pubkey loader) {
        return new Account(1, loader, Bytes.NONE, true);
    }

    boolean exists() {
        return lamports > 0;
    }

    boolean isOwnedBy(Pubkey program) {
        return owner.equals(program);
    }

    Account withLamports(long other) {
        return new Account(other, owner, data, executable);
    }

    Account withData(Bytes other) {
        return new Account(lamports, owner, other, executable);
    }

    /** Whether it holds enough to stay. */
    boolean isRentExempt() {
        return lamports >= Rent.minimum(data.length());
    }
}
