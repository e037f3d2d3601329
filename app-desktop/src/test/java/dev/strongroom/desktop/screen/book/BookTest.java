package dev.strongroom.desktop.screen.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.MovableClock;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.FeedApi;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookTest {
    private static final Address OTC = new Address(Samples.NETWORK, "0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    private static final Address OTHER = new Address(Samples.NETWORK, "0x9858EfFD232B4033E47d90003D41EC34EcaEda94");
    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeNotifier notifier = new FakeNotifier();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final MovableClock clock = new MovableClock(Samples.NOW);
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final BookViewModel model = new BookViewModel(
            desk,
            session,
            new Pulse(desk.get(FeedApi.class), tasks, clock),
            tasks,
            new Said(dialogs, notifier, messages),
            new Formats(messages, clock),
            Offline.chains(),
            List.of(Samples.NETWORK));

    @BeforeEach
    void sitDown() {
        session.unlock(FakePeople.approver("ana"));
        desk.book.put(entry(OTC, "OTC desk", false));
        desk.book.put(entry(OTHER, "Old exchange", true));
        model.onShow();
    }

    private static BookEntry entry(Address address, String label, boolean retired) {
        return new BookEntry(address, label, "", Actor.staff("ana"), Samples.NOW, retired, 1);
    }

    private EntryForm form(@Nullable BookEntry entry, String address, String last, String label) {
        EntryForm form = model.form(entry);
        form.addressProperty().set(address);
        form.lastCharactersProperty().set(last);
        form.labelProperty().set(label);
        return form;
    }

    @Test
    void retiredEntriesAreListedOnlyWhenAskedFor() {
        assertThat(model.shown()).extracting(BookEntry::label).containsExactly("OTC desk");
        model.withRetiredProperty().set(true);
        assertThat(model.shown()).extracting(BookEntry::label).containsExactly("OTC desk", "Old exchange");
        model.searchProperty().set("old 0x9858");
        assertThat(model.shown()).extracting(BookEntry::label).containsExactly("Old exchange");
        model.searchProperty().set("nobody");
        assertThat(model.emptyText()).startsWith("No entry has");
    }

    @Test
    void aNewAddressIsTypedTwiceAtItsEnd() {
        String address = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";
        EntryForm form = form(null, address, "4293BD", "Partner");
        form.save();
        assertThat(form.problems()).containsOnlyKeys(Field.LAST_CHARACTERS);
        assertThat(desk.book.entries()).hasSize(2);

        form.lastCharactersProperty().set("4293BC");
        form.save();
        assertThat(form.problems()).isEmpty();
        assertThat(notifier.told()).containsExactly("done: Partner is in the address book.");
        assertThat(model.shown()).extracting(BookEntry::label).containsExactly("OTC desk", "Partner");
    }

    @Test
    void anAddressThatLooksLikeAKnownOneIsAddedOnlyAfterASecondYes() {
        Address poison = new Address(Samples.NETWORK, "0x70990000000000000000000000000000000079c8");
        desk.book.alike(poison, new LookAlike(OTC, LookAlike.Source.ADDRESS_BOOK, "OTC desk"));
        EntryForm form = form(null, poison.text(), "0079c8", "Partner");
        form.save();
        assertThat(form.problems().get(Field.ALL)).contains("made to deceive");
        assertThat(form.alike()).hasSize(1);
        assertThat(desk.book.entries()).hasSize(2);

        form.save();
        assertThat(desk.book.entries()).hasSize(3);
    }

    @Test
    void whatDoesNotReadAsAnAddressIsToldAtItsField() {
        EntryForm form = form(null, "0x7099", "0x7099", "Partner");
        form.save();

        assertThat(form.problems().get(Field.ADDRESS)).startsWith("This is not an address");
    }

    @Test
    void aRefusalOfTheCoreStandsAtItsFieldAndWhatWasTypedStays() {
        desk.book.refuse(new RefusedException("book.label", "label: 'x' names another address of this network"));
        EntryForm form = form(null, "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC", "4293BC", "x");
        form.save();

        assertThat(form.problems()).containsOnlyKeys(Field.LABEL);
        assertThat(form.labelProperty().get()).isEqualTo("x");
    }

    @Test
    void labelAndNoteAreChangedWithoutTypingTheAddress() {
        EntryForm form = model.form(desk.book.find(OTC).orElseThrow());
        form.labelProperty().set("OTC desk Singapore");
        form.noteProperty().set("call first");
        form.save();

        assertThat(desk.book.find(OTC).orElseThrow().label()).isEqualTo("OTC desk Singapore");
        assertThat(desk.book.find(OTC).orElseThrow().note()).isEqualTo("call first");
    }

    @Test
    void retiringAsksFirst() {
        model.retire();
        assertThat(notifier.told()).containsExactly("refused: Choose an entry that is in use.");
        model.selectedProperty().set(model.shown().getFirst());
        dialogs.sayNo();
        model.retire();
        assertThat(desk.book.find(OTC).orElseThrow().retired()).isFalse();
    }

    @Test
    void aRetiredEntryLeavesTheList() {
        model.selectedProperty().set(model.shown().getFirst());
        model.retire();

        assertThat(dialogs.questions().getFirst().action()).isEqualTo("Retire OTC desk");
        assertThat(model.shown()).isEmpty();
        assertThat(notifier.told()).containsExactly("done: OTC desk is out of use.");
    }

    @Test
    void aLockedDeskChangesNothing() {
        session.lock();
        model.selectedProperty().set(model.shown().getFirst());
        model.add();
        model.rename();
        model.retire();

        assertThat(notifier.told()).hasSize(3).allMatch(text -> text.equals("refused: Unlock your key first."));
        assertThat(dialogs.questions()).isEmpty();
    }
}
