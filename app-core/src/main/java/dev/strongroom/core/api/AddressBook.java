package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that staff know by name. A label is a help for the eye; it loosens no rule. A refusal
 * ({@link dev.strongroom.chain.RefusedException}) has changed nothing.
 */
public interface AddressBook {
    /** All entries by label, retired ones among them. */
    List<BookEntry> entries();

    /** The entry of an address, retired or not. */
    Optional<BookEntry> find(Address address);

    /**
     * Adds an address, or brings a retired one back. Refused where it is in use already ({@code book.known}), is a
     * wallet of the desk ({@code book.own}), or does not read as an address.
     *
     * @param address as typed
     * @param label 1 to 64 printable characters, unique among the entries in use on the network ({@code book.label})
     * @param note up to 500 printable characters, may be empty
     */
    BookEntry add(Actor by, Network network, String address, String label, String note);

    /** Gives an entry in use another label and note. */
    BookEntry rename(Actor by, Address address, String label, String note);

    /** Takes an entry out of use; it stays listed as retired. */
    BookEntry retire(Actor by, Address address);

    /**
     * Known addresses that could be mistaken for this one: of the book, of the desk's wallets and of earlier
     * withdrawals, in this order.
     */
    List<LookAlike> lookAlikes(Address address);
}
