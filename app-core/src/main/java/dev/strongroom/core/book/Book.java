package dev.strongroom.core.book;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.staff.Duties;
import dev.strongroom.core.staff.Trust;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The address book. */
@Component
class Book implements AddressBook {
    private static final int LONGEST_LABEL = 64;
    private static final int LONGEST_NOTE = 500;
    private static final String BUSY = "book: somebody changed it just now; look again";

    private final BookRows rows;
    private final List<KnownAddresses> known;
    private final Duties duties;
    private final Trust trust;
    private final Chains chains;
    private final AuditLog audit;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Book(
            BookRows rows,
            List<KnownAddresses> known,
            Duties duties,
            Trust trust,
            Chains chains,
            AuditLog audit,
            Outbox outbox,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.known = List.copyOf(known);
        this.duties = duties;
        this.trust = trust;
        this.chains = chains;
        this.audit = audit;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<BookEntry> entries() {
        return in(rows::all);
    }

    @Override
    public Optional<BookEntry> find(Address address) {
        return in(() -> rows.find(address));
    }

    @Override
    public BookEntry add(Actor by, Network network, String text, String label, String note) {
        duties.requireStaff(by);
        Address address = chains.of(network).address(network, text.strip());
        if (trust.current().policy().account(address).isPresent()) {
            throw new RefusedException("book.own", "address: " + address + " is a wallet of this desk");
        }
        String named = label(label);
        String remark = note(note);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return in(() -> {
            BookEntry before = rows.find(address).orElse(null);
            if (before != null && !before.retired()) {
                throw new RefusedException(
                        "book.known", "address: " + address + " is in the book already as '" + before.label() + "'");
            }
            requireFree(address, named);
            long version = before == null ? 0 : before.version() + 1;
            BookEntry entry = new BookEntry(address, named, remark, by, now, false, version);
            if (before == null) {
                rows.insert(entry);
            } else {
                change(entry);
            }
            return tell(by, "book.add", before, entry);
        });
    }

    @Override
    public BookEntry rename(Actor by, Address address, String label, String note) {
        duties.requireStaff(by);
        String named = label(label);
        String remark = note(note);
        return in(() -> {
            BookEntry before = inUse(address);
            requireFree(address, named);
            BookEntry after = new BookEntry(
                    address, named, remark, before.addedBy(), before.addedAt(), false, before.version() + 1);
            change(after);
            return tell(by, "book.rename", before, after);
        });
    }

    @Override
    public BookEntry retire(Actor by, Address address) {
        duties.requireStaff(by);
        return in(() -> {
            BookEntry before = inUse(address);
            BookEntry after = new BookEntry(
                    address,
                    before.label(),
                    before.note(),
                    before.addedBy(),
                    before.addedAt(),
                    true,
                    before.version() + 1);
            change(after);
            return tell(by, "book.retire", before, after);
        });
    }

    @Override
    public List<LookAlike> lookAlikes(Address address) {
        return known.stream()
                .flatMap(source -> source.like(address).stream())
                .sorted(Comparator.comparing(LookAlike::source))
                .toList();
    }

    private BookEntry inUse(Address address) {
        return rows.find(address)
                .filter(entry -> !entry.retired())
                .orElseThrow(() -> new RefusedException("book.unknown", "address: " + address + " is not in the book"));
    }

    private void requireFree(Address address, String label) {
        if (rows.isLabelTaken(address, label)) {
            throw new RefusedException("book.label", "label: '" + label + "' names another address of this network");
        }
    }

    private void change(BookEntry to) {
        if (!rows.change(to)) {
            throw new RefusedException("book.busy", BUSY);
        }
    }

    private BookEntry tell(Actor by, String action, @Nullable BookEntry before, BookEntry after) {
        String subject = "book:" + after.address();
        audit.append(AuditEntry.of(by, action, subject, before, after));
        outbox.append(Event.of(action, after.address().text(), after));
        return after;
    }

    private <T> T in(Supplier<T> work) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> work.get()));
        } catch (DuplicateKeyException e) {
            throw new RefusedException("book.busy", BUSY, e);
        }
    }

    private static String label(String label) {
        String named = label.strip();
        if (named.isEmpty() || named.length() > LONGEST_LABEL || !isPrintable(named)) {
            throw new RefusedException(
                    "book.label", "label: 1 to " + LONGEST_LABEL + " printable characters are needed");
        }
        return named;
    }

    private static String note(String note) {
        String remark = note.strip();
        if (remark.length() > LONGEST_NOTE || !isPrintable(remark)) {
            throw new RefusedException(
                    "book.note", "note: up to " + LONGEST_NOTE + " printable characters are allowed");
        }
        return remark;
    }

    private static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }
}
