package dev.strongroom.desktop.screen.suspense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseResolution.Kind;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.ArrivalSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResolveFormTest {
    private static final String TO = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";
    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeNotifier notifier = new FakeNotifier();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private int redrawn;

    @BeforeEach
    void sitDown() {
        session.unlock(FakePeople.approver("ana"));
    }

    private ResolveForm form(SuspenseItem item) {
        desk.suspense.put(item);
        return new ResolveForm(
                desk,
                session,
                tasks,
                new Said(new FakeDialogs(), notifier, messages),
                new Formats(messages, Clock.fixed(Samples.NOW, ZoneOffset.UTC)),
                Offline.chains(),
                item,
                () -> redrawn++);
    }

    private ResolveForm owned() {
        return form(ArrivalSamples.open(1, "12.5", "C-1042", Duration.ofHours(2)));
    }

    private ResolveForm unowned() {
        return form(ArrivalSamples.open(2, "12.5", null, Duration.ofHours(2)));
    }

    private ResolveForm refund() {
        ResolveForm form = unowned();
        form.kindProperty().set(Kind.REFUND);
        form.toProperty().set(" " + TO + " ");
        form.reasonProperty().set("sent by mistake");
        form.next();
        return form;
    }

    private SuspenseItem now(ResolveForm form) {
        return desk.suspense.get(form.item().id());
    }

    @Test
    void whatHasAnOwnerIsPresetToMatchAndShowsItsEntryAtOnce() {
        ResolveForm form = owned();
        assertThat(form.kindProperty().get()).isEqualTo(Kind.MATCH);
        assertThat(form.action()).isEqualTo("Match 12.50 USDT to C-1042");
        assertThat(form.previewProperty().get().lines()).hasSize(2);
        assertThat(form.whyNotDecide()).isEqualTo("Give a reason of 3 to 500 characters.");
        form.reasonProperty().set("  ok ");
        assertThat(form.whyNotDecide()).isNotEmpty();
        form.reasonProperty().set("too small for the rule");
        assertThat(form.whyNotDecide()).isEmpty();
    }

    @Test
    void whatHasNoOwnerCannotBeMatchedAndSaysWhy() {
        ResolveForm form = unowned();
        assertThat(form.kindProperty().get()).isNull();
        assertThat(form.action()).isEqualTo("Decide about 12.50 USDT");
        assertThat(form.whyNotDecide()).isEqualTo("Choose what becomes of it.");
        assertThat(form.whyNot(Kind.MATCH)).startsWith("Nobody owns the address");
        form.kindProperty().set(Kind.MATCH);
        assertThat(form.whyNotDecide()).startsWith("Nobody owns the address");
        form.reasonProperty().set("a good reason");
        form.next();
        assertThat(form.secondLookProperty().get()).isNull();
        assertThat(desk.suspense.previewed()).isEmpty();
    }

    @Test
    void aHoleIsChargedOrWrittenOffAndNothingElse() {
        ResolveForm form = form(ArrivalSamples.missing(3, "40", "C-9"));
        assertThat(form.action()).isEqualTo("Charge 40.00 USDT to C-9");
        assertThat(form.whyNot(Kind.CREDIT)).startsWith("It is a hole");
        assertThat(form.whyNot(Kind.REFUND)).startsWith("It is a hole");
        form.kindProperty().set(Kind.WRITE_OFF);
        assertThat(form.action()).isEqualTo("Write off the loss of 40.00 USDT");
        form.kindProperty().set(Kind.MATCH);
        form.reasonProperty().set("they spent it");
        form.next();
        form.decide();
        assertThat(notifier.told()).containsExactly(
                "done: 40.00 USDT was taken from C-9: the entry is posted and nothing was sent. Tell the customer.");
    }

    @Test
    void theEntryFollowsWhatIsTyped() {
        ResolveForm form = unowned();
        form.kindProperty().set(Kind.CREDIT);
        assertThat(form.previewProperty().get().text()).isEqualTo("Enter the customer’s id.");
        form.customerProperty().set("C-0");
        assertThat(form.previewProperty().get().text()).isEqualTo("There is no such customer. Check the id.");
        assertThat(form.whyNotDecide()).isEqualTo("There is no such customer. Check the id.");
        form.customerProperty().set("C-1042");
        assertThat(form.previewProperty().get().lines()).anyMatch(line -> line.owner().equals("C-1042"));
        assertThat(form.action()).isEqualTo("Credit 12.50 USDT to C-1042");
        form.kindProperty().set(Kind.REFUND);
        assertThat(form.previewProperty().get().text()).isEqualTo("Enter the address to pay back to.");
        form.toProperty().set("0x12");
        assertThat(form.previewProperty().get().text()).startsWith("This is not an address of the chosen network.");
        form.toProperty().set(TO);
        assertThat(form.previewProperty().get().lines()).isNotEmpty();
        assertThat(form.action()).isEqualTo("Refund 12.50 USDT");
        form.kindProperty().set(Kind.WRITE_OFF);
        assertThat(form.action()).isEqualTo("Write off 12.50 USDT");
    }

    @Test
    void anEntryThatCannotBeAskedForSaysSo() {
        ResolveForm form = unowned();
        desk.suspense.fail(new IllegalStateException("no answer"));
        form.kindProperty().set(Kind.WRITE_OFF);
        assertThat(form.previewProperty().get().text()).startsWith("The core did not answer");
        desk.suspense.fail(null);
        form.kindProperty().set(Kind.CREDIT);
        form.kindProperty().set(Kind.WRITE_OFF);
        form.reasonProperty().set("a good reason");
        assertThat(form.whyNotDecide()).isEmpty();
        desk.suspense.fail(new IllegalStateException("no answer"));
        form.next();
        assertThat(form.problems()).containsOnlyKeys(Field.ALL);
        assertThat(form.secondLookProperty().get()).isNull();
    }

    @Test
    void whatIsDecidedWasLookedAtFirst() {
        ResolveForm form = owned();
        form.reasonProperty().set("too small for the rule");
        form.decide();
        assertThat(desk.suspense.calls()).isEmpty();
        form.next();
        ResolveForm.SecondLook look = Objects.requireNonNull(form.secondLookProperty().get());
        assertThat(look.resolution())
                .isEqualTo(new SuspenseResolution(Kind.MATCH, "C-1042", null, "too small for the rule"));
        assertThat(look.preview().needsSecond()).isFalse();
        form.back();
        assertThat(form.secondLookProperty().get()).isNull();
        assertThat(desk.suspense.calls()).isEmpty();

        form.next();
        form.decide();
        assertThat(now(form).state()).isEqualTo(SuspenseState.RESOLVED);
        assertThat(notifier.told()).containsExactly(
                "done: 12.50 USDT is C-1042’s: the entry is posted and nothing was sent. You need not do anything.");
        assertThat(tasks.names()).containsExactly("Match 12.50 USDT to C-1042");
        assertThat(redrawn).isEqualTo(1);
    }

    @Test
    void aboveTheLimitItOnlyProposes() {
        ResolveForm form = form(ArrivalSamples.open(4, "12500", "C-7", Duration.ofHours(2)));
        assertThat(form.action()).isEqualTo("Propose: Match 12,500.00 USDT to C-7");
        form.reasonProperty().set("their usual sender");
        form.next();
        form.decide();
        assertThat(now(form).state()).isEqualTo(SuspenseState.PROPOSED);
        assertThat(notifier.told())
                .containsExactly("done: 12,500.00 USDT is proposed. Nothing is posted until another person agrees.");
    }

    @Test
    void creditAndWriteOffSayWhatHappened() {
        ResolveForm credit = unowned();
        credit.kindProperty().set(Kind.CREDIT);
        credit.customerProperty().set(" C-1042 ");
        credit.reasonProperty().set("they showed the transaction");
        credit.next();
        credit.decide();
        ResolveForm off = owned();
        off.kindProperty().set(Kind.WRITE_OFF);
        off.reasonProperty().set("dust");
        off.next();
        off.decide();
        assertThat(notifier.told()).element(0).asString().startsWith("done: 12.50 USDT is credited to C-1042");
        assertThat(notifier.told()).element(1).asString().startsWith("done: 12.50 USDT is written off");
    }

    @Test
    void aRefundToAnUnknownAddressIsTypedTwiceAtItsEnd() {
        ResolveForm form = refund();
        ResolveForm.SecondLook look = Objects.requireNonNull(form.secondLookProperty().get());
        assertThat(look.resolution().to()).isEqualTo(TO);
        assertThat(look.needsTyping()).isTrue();
        form.lastCharactersProperty().set("4293BD");
        form.decide();
        assertThat(form.problems()).containsOnlyKeys(Field.LAST_CHARACTERS);
        assertThat(desk.suspense.calls()).isEmpty();
        form.lastCharactersProperty().set("4293BC");
        form.decide();
        assertThat(desk.suspense.calls()).containsExactly("staff:ana REFUND d-000002");
        assertThat(notifier.told().getLast()).contains("Nothing has been sent yet");
    }

    @Test
    void aRefundToAnAddressOfTheBookNeedsNoTyping() {
        desk.book.put(new BookEntry(
                new Address(Samples.NETWORK, TO), "Exchange desk", "", Actor.staff("ana"), Samples.NOW, false, 1));
        ResolveForm form = refund();
        assertThat(Objects.requireNonNull(form.secondLookProperty().get()).needsTyping()).isFalse();
        form.decide();
        assertThat(desk.suspense.calls()).hasSize(1);
    }

    @Test
    void aRefundToALookAlikeOfAKnownAddressIsNotMade() {
        Address known = new Address(Samples.NETWORK, ArrivalSamples.SENDER);
        desk.book.alike(new Address(Samples.NETWORK, TO), new LookAlike(known, LookAlike.Source.ADDRESS_BOOK, "OTC"));
        ResolveForm form = refund();
        assertThat(Objects.requireNonNull(form.secondLookProperty().get()).isForbidden()).isTrue();
        form.lastCharactersProperty().set("4293BC");
        form.decide();
        assertThat(desk.suspense.calls()).isEmpty();
    }

    @Test
    void aRefusalStandsAtItsFieldAndWhatWasTypedStays() {
        for (String code : new String[] {"customer.unknown", "suspense.owner", "suspense.customer"}) {
            assertThat(Field.of(code)).isEqualTo(Field.CUSTOMER);
        }
        assertThat(Field.of("suspense.to")).isEqualTo(Field.TO);
        ResolveForm form = refund();
        form.lastCharactersProperty().set("4293BC");
        desk.suspense.refuse(new RefusedException("withdrawal.own-address", "to: is a wallet of the desk"));
        form.decide();
        assertThat(form.problems()).containsOnlyKeys(Field.TO);
        assertThat(form.secondLookProperty().get()).isNull();
        assertThat(form.reasonProperty().get()).isEqualTo("sent by mistake");
        assertThat(redrawn).isEqualTo(1);

        desk.suspense.refuse(new RefusedException("suspense.reason", "reason: is bad"));
        form.next();
        form.lastCharactersProperty().set("4293BC");
        form.decide();
        assertThat(form.problems()).containsOnlyKeys(Field.REASON);
    }

    @Test
    void anItemThatSomebodyElseChangedIsToldAloudAndDrawnAnew() {
        ResolveForm form = owned();
        form.reasonProperty().set("too small for the rule");
        form.next();
        desk.suspense.put(ArrivalSamples.decided(form.item(), SuspenseState.OPEN, null));
        form.decide();
        assertThat(desk.suspense.calls()).isEmpty();
        assertThat(notifier.told()).singleElement().asString().startsWith("refused: Nothing was posted: somebody else");
        assertThat(redrawn).isEqualTo(1);
    }

    @Test
    void aLostAnswerCanBeAskedForAgainAndPostsNothingTwice() {
        ResolveForm form = owned();
        form.reasonProperty().set("too small for the rule");
        form.next();
        desk.suspense.refuse(new IllegalStateException("no answer"));
        form.decide();
        assertThat(form.problems().get(Field.ALL)).contains("nothing is ever posted twice");
        assertThat(form.secondLookProperty().get()).as("the question stands").isNotNull();
        desk.suspense.refuse(null);
        form.decide();
        assertThat(desk.suspense.calls()).hasSize(1);
    }

    @Test
    void aLockedDeskDecidesNothing() {
        ResolveForm form = owned();
        form.reasonProperty().set("too small for the rule");
        form.next();
        session.lock();
        assertThat(form.whyNotDecide()).isEqualTo("Unlock your key first.");
        form.decide();
        assertThat(desk.suspense.calls()).isEmpty();
        assertThat(notifier.told()).singleElement().asString().startsWith("refused: Nothing was done: the desk is locked");
    }
}
