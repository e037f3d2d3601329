package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.LookAlike;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address book in memory; look-alikes are what a test says. */
public final class FakeBook implements AddressBook {
    private final List<BookEntry> entries = new ArrayList<>();
    private final Map<Address, LookAlike> alike = new HashMap<>();
    private @Nullable RefusedException refusal;

    public void put(BookEntry entry) {
        entries.removeIf(known -> known.address().equals(entry.address()));
        entries.add(entry);
    }

    /** From now on the first looks like a known one. */
    public void alike(Address address, LookAlike known) {
        alike.put(address, known);
    }

    public void refuse(@Nullable RefusedException next) {
        refusal = next;
    }

    @Override
    public List<BookEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public Optional<BookEntry> find(Address address) {
        return entries.stream().filter(entry -> entry.address().equals(address)).findFirst();
    }

    @Override
    public BookEntry add(Actor by, Network network, String address, String label, String note) {
        return keep(new BookEntry(new Address(network, address), label, note, by, Samples.NOW, false, 1));
    }

    @Override
    public BookEntry rename(Actor by, Address address, String label, String note) {
        return keep(new BookEntry(address, label, note, by, Samples.NOW, false, 2));
    }

    @Override
    public BookEntry retire(Actor by, Address address) {
        BookEntry entry = find(address).orElseThrow();
        return keep(new BookEntry(address, entry.label(), entry.note(), by, Samples.NOW, true, 3));
    }

    private BookEntry keep(BookEntry entry) {
        if (refusal != null) {
            throw refusal;
        }
        put(entry);
        return entry;
    }

    @Override
    public List<LookAlike> lookAlikes(Address address) {
        return alike.containsKey(address) ? List.of(alike.get(address)) : List.of();
    }
}
