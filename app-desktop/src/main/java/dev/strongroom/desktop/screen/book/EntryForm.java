package dev.strongroom.desktop.screen.book;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.desktop.address.TypedEnd;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Said;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * A new entry, or another label and note for one. A new address is typed twice at its end; one that looks like a known
 * address is added only when the person says so again, with both in view.
 */
final class EntryForm {
    private final AddressBook book;
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Chains chains;
    private final List<Network> networks;
    private final @Nullable BookEntry entry;
    private final Runnable changed;
    private final ObjectProperty<Network> network;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty lastCharacters = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ObservableMap<Field, String> problems = FXCollections.observableMap(new EnumMap<>(Field.class));
    private final ObservableList<LookAlike> alike = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private @Nullable Address warnedOf;

    EntryForm(
            AddressBook book,
            Session session,
            Tasks tasks,
            Said said,
            Chains chains,
            List<Network> networks,
            @Nullable BookEntry entry,
            Runnable changed) {
        this.book = book;
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.chains = chains;
        this.networks = networks;
        this.entry = entry;
        this.changed = changed;
        this.network = new SimpleObjectProperty<>(networks.getFirst());
        if (entry != null) {
            network.set(entry.address().network());
            address.set(entry.address().text());
            label.set(entry.label());
            note.set(entry.note());
        }
    }

    boolean isNew() {
        return entry == null;
    }

    /** Adds it, or gives it its new label and note. */
    void save() {
        if (isBusy.get()) {
            return;
        }
        problems.clear();
        if (entry != null) {
            Address known = entry.address();
            end((by, name, remark) -> book.rename(by.actor(), known, name, remark));
            return;
        }
        Address read;
        try {
            read = chains.of(network.get()).address(network.get(), address.get().strip());
        } catch (RefusedException e) {
            refused(e);
            return;
        }
        if (!TypedEnd.fits(read, lastCharacters.get())) {
            problems.put(Field.LAST_CHARACTERS, messages.get("request.last.differ"));
            return;
        }
        look(read);
    }

    private void look(Address read) {
        isBusy.set(true);
        tasks.load(() -> book.lookAlikes(read))
                .onSuccess(found -> {
                    isBusy.set(false);
                    alike.setAll(found);
                    if (found.isEmpty() || read.equals(warnedOf)) {
                        add(read);
                    } else {
                        warnedOf = read;
                        problems.put(Field.ALL, messages.get("book.alike"));
                    }
                })
                .onError(Exception.class, failure -> {
                    isBusy.set(false);
                    problems.put(Field.ALL, messages.get("book.not-saved"));
                });
    }

    private void add(Address read) {
        end((by, name, remark) -> book.add(by.actor(), read.network(), read.text(), name, remark));
    }

    /** What is written, in whose name. */
    @FunctionalInterface
    private interface Write {
        BookEntry run(Officer by, String label, String note);
    }

    private void end(Write write) {
        String name = label.get().strip();
        String remark = note.get().strip();
        Callable<BookEntry> work = session.command(by -> write.run(by, name, remark));
        isBusy.set(true);
        tasks.run(messages.get("book.saving"), _ -> work.call())
                .onSuccess(done -> {
                    said.dialogs().close(this);
                    said.notifier().done(messages.get("book.saved", done.label()));
                })
                .onError(RefusedException.class, this::refused)
                .onError(Exception.class, _ -> problems.put(Field.ALL, messages.get("book.not-saved")))
                .onEnd(() -> {
                    isBusy.set(false);
                    changed.run();
                });
    }

    private void refused(RefusedException refused) {
        problems.put(Field.of(refused.code()), messages.refusal(refused));
    }

    void close() {
        said.dialogs().close(this);
    }

    List<Network> networks() {
        return networks;
    }

    ObjectProperty<Network> networkProperty() {
        return network;
    }

    StringProperty addressProperty() {
        return address;
    }

    StringProperty lastCharactersProperty() {
        return lastCharacters;
    }

    StringProperty labelProperty() {
        return label;
    }

    StringProperty noteProperty() {
        return note;
    }

    /** What is wrong, by field. */
    ObservableMap<Field, String> problems() {
        return problems;
    }

    /** Known addresses that could be mistaken for the new one. */
    ObservableList<LookAlike> alike() {
        return alike;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    Messages messages() {
        return messages;
    }
}
