package dev.strongroom.core.api;

import dev.strongroom.chain.Address;

/**
 * A known address that shares the first four and the last four characters with another one and is not it.
 *
 * @param address the known one
 * @param source how it is known
 * @param label what it is called: its label in the address book, the wallet's name, or the customer it was used by
 */
public record LookAlike(Address address, Source source, String label) {
    /** How an address is known. */
    public enum Source {
        ADDRESS_BOOK,
        OWN_WALLET,
        /** Withdrawals were asked for to it. */
        RECIPIENT
    }

    /** Whether nothing is paid to the other one until it stands in the address book itself. */
    public boolean isForbidding() {
        return source != Source.RECIPIENT;
    }
}
