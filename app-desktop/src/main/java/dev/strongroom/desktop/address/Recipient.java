package dev.strongroom.desktop.address;

import dev.strongroom.chain.Address;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.LookAlike;
import java.util.List;

/**
 * What the core knows of an address before money is sent there.
 *
 * @param label what the address book calls it; empty where it does not know it
 * @param alike known addresses that could be mistaken for it
 */
public record Recipient(String label, List<LookAlike> alike) {
    public Recipient {
        alike = List.copyOf(alike);
    }

    /** Asks the book; takes as long as the core takes. */
    public static Recipient of(AddressBook book, Address address) {
        String label = book.find(address)
                .filter(entry -> !entry.retired())
                .map(BookEntry::label)
                .orElse("");
        return new Recipient(label, book.lookAlikes(address));
    }

    /** Whether the core would refuse it: it could be mistaken for an address that the desk itself knows. */
    public boolean isForbidden() {
        return label.isEmpty() && alike.stream().anyMatch(LookAlike::isForbidding);
    }

    /** Whether the end of the address is to be typed again from where it came from. */
    public boolean needsTyping() {
        return label.isEmpty() || !alike.isEmpty();
    }
}
