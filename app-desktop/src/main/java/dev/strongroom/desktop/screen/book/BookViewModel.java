package dev.strongroom.desktop.screen.book;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.desktop.dialog.Question;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** The entries, which of them are shown, and what can be done with one. */
public final class BookViewModel {
    private final AddressBook book;
    private final Session session;
    private final Pulse pulse;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Chains chains;
    private final List<Network> networks;
    private final ObservableList<BookEntry> entries = FXCollections.observableArrayList();
    private final FilteredList<BookEntry> shown = new FilteredList<>(entries);
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty withRetired = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable BookEntry> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper();
    private Pulse.@Nullable Subscription changes;

    /** @param networks that the signed policy names; at least one */
    public BookViewModel(
            Ports ports,
            Session session,
            Pulse pulse,
            Tasks tasks,
            Said said,
            Formats formats,
            Chains chains,
            List<Network> networks) {
        this.book = ports.get(AddressBook.class);
        this.session = session;
        this.pulse = pulse;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.chains = chains;
        this.networks = List.copyOf(networks);
        search.subscribe(_ -> filter());
        withRetired.subscribe(_ -> filter());
    }

    private void filter() {
        String words = search.get().strip().toLowerCase(Locale.ROOT);
        boolean all = withRetired.get();
        shown.setPredicate(entry -> (all || !entry.retired()) && matches(entry, words));
    }

    private static boolean matches(BookEntry entry, String words) {
        String text = (entry.label() + " " + entry.address().text() + " " + entry.note()).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.split("\\s+", -1)).allMatch(text::contains);
    }

    void onShow() {
        changes = pulse.onChange(events -> {
            if (events.stream().anyMatch(event -> event.topic().startsWith("book."))) {
                reload();
            }
        });
        reload();
    }

    void onHide() {
        if (changes != null) {
            changes.close();
            changes = null;
        }
    }

    void reload() {
        tasks.load(book::entries)
                .onSuccess(found -> {
                    BookEntry before = selected.get();
                    entries.setAll(found);
                    isLoaded.set(true);
                    if (before != null) {
                        selected.set(found.stream()
                                .filter(entry -> entry.address().equals(before.address()))
                                .findFirst()
                                .orElse(null));
                    }
                })
                .onError(Exception.class, failure -> said.notifier().failed(messages.get("book.load"), failure));
    }

    /** Opens the box for a new entry. */
    void add() {
        open(null);
    }

    /** Opens the box for the label and note of the chosen one. */
    void rename() {
        open(selected.get());
    }

    private void open(@Nullable BookEntry entry) {
        if (session.isLocked()) {
            said.notifier().refused(messages.get("review.locked"));
        } else {
            EntryForm form = form(entry);
            said.dialogs().show(new EntryBox(form), form);
        }
    }

    /** Fields for a new entry, or for the one given. */
    EntryForm form(@Nullable BookEntry entry) {
        return new EntryForm(book, session, tasks, said, chains, networks, entry, this::reload);
    }

    /** Takes the chosen one out of use, after asking. */
    void retire() {
        BookEntry entry = selected.get();
        if (entry == null || entry.retired()) {
            said.notifier().refused(messages.get("book.nothing"));
        } else if (session.isLocked()) {
            said.notifier().refused(messages.get("review.locked"));
        } else {
            said.dialogs()
                    .confirm(
                            new Question(
                                    messages.get("book.retire.title", entry.label()),
                                    messages.get("book.retire.text"),
                                    messages.get("book.retire.action", entry.label()),
                                    Question.Weight.PLAIN),
                            () -> retire(entry));
        }
    }

    private void retire(BookEntry entry) {
        Callable<BookEntry> work = session.command(by -> book.retire(by.actor(), entry.address()));
        tasks.run(messages.get("book.retiring"), _ -> work.call())
                .onSuccess(done -> said.notifier().done(messages.get("book.retired", done.label())))
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, failure -> said.notifier().failed(messages.get("book.retiring"), failure))
                .onEnd(this::reload);
    }

    /** What to say where nothing is listed. */
    String emptyText() {
        if (!isLoaded.get()) {
            return messages.get("withdrawals.loading");
        }
        return entries.isEmpty() ? messages.get("book.empty") : messages.get("book.nothing-found");
    }

    ObservableList<BookEntry> shown() {
        return shown;
    }

    StringProperty searchProperty() {
        return search;
    }

    /** Whether entries that are out of use are listed, too. */
    BooleanProperty withRetiredProperty() {
        return withRetired;
    }

    ObjectProperty<@Nullable BookEntry> selectedProperty() {
        return selected;
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
    }

    Said said() {
        return said;
    }

    Formats formats() {
        return formats;
    }
}
