package dev.strongroom.desktop.screen.suspense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution.Kind;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.arrival.Age;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.ArrivalSamples;
import dev.strongroom.desktop.session.Beats;
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

class SuspenseTest {
    private static final String BIG = "d-000003";
    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeNotifier notifier = new FakeNotifier();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Navigator navigator = new Navigator();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final Beats beats = new Beats(tasks, clock);
    private final SuspenseViewModel model = new SuspenseViewModel(
            desk,
            session,
            beats.pulse(),
            navigator,
            tasks,
            new Said(dialogs, notifier, messages),
            new Formats(messages, clock),
            Offline.chains(),
            clock);

    @BeforeEach
    void sitDown() {
        session.unlock(FakePeople.approver("ana"));
        desk.suspense.put(ArrivalSamples.open(1, "12.5", "C-1042", Duration.ofHours(2)));
        desk.suspense.put(ArrivalSamples.open(2, "80", null, Duration.ofDays(2)));
        desk.suspense.put(ArrivalSamples.open(3, "12500", "C-7", Duration.ofDays(9)));
        navigator.go(Place.SUSPENSE);
        model.onShow();
    }

    private SuspenseDetail drawn() {
        return Objects.requireNonNull(model.looked().detailProperty().get());
    }

    private void propose() {
        model.select(desk.suspense.get(BIG));
        ResolveForm form = Objects.requireNonNull(model.form());
        form.fields().reasonProperty().set("their usual sender");
        form.next();
        form.decide();
    }

    @Test
    void theOldestComesFirstAndItsAgeHasAWord() {
        assertThat(model.list().rows()).extracting(SuspenseItem::id).containsExactly(BIG, "d-000002", "d-000001");
        assertThat(model.list().rows()).extracting(model::age).containsExactly(Age.OVERDUE, Age.LATE, Age.FRESH);
        assertThat(model.workProperty().get()).isEqualTo(3);
        assertThat(Age.of(Duration.ofHours(24))).isEqualTo(Age.LATE);
        assertThat(Age.of(Duration.ofDays(7).minusSeconds(1))).isEqualTo(Age.LATE);
    }

    @Test
    void whatIsDoneStandsOnATabOfItsOwnNewestFirstPageByPage() {
        for (int i = 100; i < 350; i++) {
            desk.suspense.put(ArrivalSamples.decided(
                    ArrivalSamples.open(i, "5", null, Duration.ofMinutes(i)), SuspenseState.GONE, null));
        }
        model.tabProperty().set(SuspenseTab.DONE);
        assertThat(model.list().rows()).hasSize(SuspenseViewModel.PAGE);
        assertThat(model.list().rows().getFirst().id()).isEqualTo("d-000100");
        assertThat(model.age(model.list().rows().getFirst())).isEqualTo(Age.FRESH);
        model.list().more();
        assertThat(model.list().rows())
                .extracting(SuspenseItem::id)
                .hasSize(250)
                .doesNotHaveDuplicates();
        assertThat(model.list().hasMoreProperty().get()).isFalse();
        assertThat(model.workProperty().get()).isEqualTo(3);
    }

    @Test
    void emptyTabsSaySo() {
        model.tabProperty().set(SuspenseTab.DONE);
        assertThat(model.list().emptyText()).isEqualTo("Nothing has been decided yet.");
        desk.suspense.put(ArrivalSamples.decided(desk.suspense.get(BIG), SuspenseState.GONE, null));
        desk.suspense.put(ArrivalSamples.decided(desk.suspense.get("d-000001"), SuspenseState.GONE, null));
        desk.suspense.put(ArrivalSamples.decided(desk.suspense.get("d-000002"), SuspenseState.GONE, null));
        model.tabProperty().set(SuspenseTab.WORK);
        assertThat(model.list().emptyText()).startsWith("Nothing is in suspense");
    }

    @Test
    void aRouteNamesTheItem() {
        model.onHide();
        navigator.go(new Route(Place.SUSPENSE, "d-000002"));
        model.onShow();
        assertThat(drawn().item().id()).isEqualTo("d-000002");
        model.toDeposit();
        assertThat(navigator.route()).isEqualTo(new Route(Place.DEPOSITS, "d-000002"));
        model.toWithdrawal("W-1");
        assertThat(navigator.route()).isEqualTo(new Route(Place.WITHDRAWALS, "W-1"));
    }

    @Test
    void anEventRedrawsAndWhatWasTypedStaysUnlessTheItemChanged() {
        model.select(desk.suspense.get("d-000001"));
        Objects.requireNonNull(model.form()).fields().reasonProperty().set("half a rea");
        desk.suspense.put(ArrivalSamples.open(4, "9", null, Duration.ofMinutes(1)));
        beats.beat("suspense.opened", "d-000004");
        assertThat(model.list().rows()).hasSize(4);
        beats.beat("suspense.moved", "d-000001");
        assertThat(Objects.requireNonNull(model.form())
                        .fields()
                        .reasonProperty()
                        .get())
                .isEqualTo("half a rea");

        desk.suspense.put(ArrivalSamples.decided(desk.suspense.get("d-000001"), SuspenseState.GONE, null));
        beats.beat("suspense.moved", "d-000001");
        assertThat(model.form()).isNull();
        assertThat(drawn().item().state()).isEqualTo(SuspenseState.GONE);
        assertThat(model.list().rows()).hasSize(3);
    }

    @Test
    void afterHidingNothingListens() {
        model.onHide();
        desk.suspense.put(ArrivalSamples.open(4, "9", null, Duration.ofMinutes(1)));
        beats.beat("suspense.opened", "d-000004");
        assertThat(model.list().rows()).hasSize(3);
        assertThat(beats.readers()).isZero();
    }

    @Test
    void aListThatCannotBeReadSaysWhatThatMeansAndIsAskedAgain() {
        desk.suspense.fail(new IllegalStateException("no database"));
        model.list().first();
        assertThat(model.list().problemProperty().get()).contains("No money moves by that and nothing was decided");
        assertThat(notifier.told()).containsExactly("failed: Reading suspense IllegalStateException");
        model.select(model.list().rows().getFirst());
        assertThat(notifier.told()).as("one message is enough").hasSize(1);
        desk.suspense.fail(new RefusedException("records.unverified", "records: are verified"));
        model.list().first();
        assertThat(model.list().problemProperty().get()).startsWith("The core is still verifying");
        model.select(model.list().rows().getFirst());
        assertThat(notifier.told().getLast()).startsWith("refused: The core is still verifying");
        desk.suspense.fail(null);
        model.list().first();
        assertThat(model.list().problemProperty().get()).isEmpty();
    }

    @Test
    void aProposalIsAgreedToByAnotherPersonAfterAQuestion() {
        propose();
        assertThat(drawn().item().state()).isEqualTo(SuspenseState.PROPOSED);
        assertThat(drawn().proposed().lines()).hasSize(2);
        assertThat(model.commands().whyNotAgree(drawn())).startsWith("You proposed it yourself");
        model.commands().agree(drawn());
        assertThat(desk.suspense.calls()).hasSize(1);
        assertThat(notifier.told().getLast()).startsWith("refused: You proposed it yourself");

        session.unlock(FakePeople.approver("ben"));
        assertThat(model.commands().whyNotAgree(drawn())).isEmpty();
        model.commands().agree(drawn());
        assertThat(dialogs.questions().getFirst().action()).isEqualTo("Agree: Match 12,500.00 USDT to C-7");
        assertThat(dialogs.questions().getFirst().text()).contains("ana").contains("their usual sender");
        assertThat(desk.suspense.calls()).last().isEqualTo("staff:ben agree " + BIG);
        assertThat(notifier.told().getLast())
                .startsWith("done: 12,500.00 USDT is C-7’s: the entry is posted in a moment");
        assertThat(drawn().item().state()).isEqualTo(SuspenseState.RESOLVED);
        model.commands().agree(drawn());
        assertThat(notifier.told().getLast()).startsWith("refused: ");
        assertThat(desk.suspense.calls()).hasSize(2);
    }

    @Test
    void whoIsAskedAndSaysNoChangesNothing() {
        propose();
        session.unlock(FakePeople.approver("ben"));
        dialogs.sayNo();
        model.commands().agree(drawn());
        model.commands().reopen(drawn());
        assertThat(desk.suspense.calls()).hasSize(1);
    }

    @Test
    void aProposalIsTurnedDownWithAReasonOrTakenBack() {
        propose();
        model.commands().reopen(drawn());
        assertThat(dialogs.reasons().getLast().action()).isEqualTo("Take back 12,500.00 USDT");
        assertThat(drawn().item().state()).isEqualTo(SuspenseState.OPEN);
        assertThat(model.form()).isNotNull();

        propose();
        session.unlock(FakePeople.approver("ben"));
        model.commands().reopen(drawn());
        assertThat(dialogs.reasons().getLast().action()).isEqualTo("Turn down 12,500.00 USDT");
        assertThat(desk.suspense.calls()).last().isEqualTo("staff:ben reopen " + BIG + " a good reason");
        assertThat(notifier.told().getLast())
                .isEqualTo("done: 12,500.00 USDT is open again. Nothing was posted and no money moved.");
    }

    @Test
    void aRefusalOrALostAnswerAboutAProposalIsToldAndTheItemDrawnAnew() {
        propose();
        SuspenseDetail stale = drawn();
        session.unlock(FakePeople.approver("ben"));
        desk.suspense.reopen(Actor.staff("ana"), BIG, 2, "never mind");
        model.commands().agree(stale);
        assertThat(notifier.told().getLast()).startsWith("refused: Nothing was posted: somebody else has decided");
        assertThat(drawn().item().state()).isEqualTo(SuspenseState.OPEN);

        propose();
        session.unlock(FakePeople.approver("eve"));
        desk.suspense.refuse(new IllegalStateException("no answer"));
        model.commands().agree(drawn());
        assertThat(notifier.told().getLast()).contains("nothing is ever posted twice");
    }

    @Test
    void aLockedDeskDecidesNothing() {
        propose();
        session.lock();
        model.commands().agree(drawn());
        model.commands().reopen(drawn());
        assertThat(notifier.told()).endsWith("refused: Unlock your key first.", "refused: Unlock your key first.");
        assertThat(desk.suspense.calls()).hasSize(1);
    }

    @Test
    void aRefundThatIsProposedIsAskedAboutWithItsWholeAddress() {
        model.select(desk.suspense.get(BIG));
        ResolveForm form = Objects.requireNonNull(model.form());
        form.fields().kindProperty().set(Kind.REFUND);
        form.fields().toProperty().set("0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC");
        form.fields().reasonProperty().set("sent by mistake");
        form.next();
        form.lastCharactersProperty().set("4293BC");
        form.decide();
        session.unlock(FakePeople.approver("ben"));
        model.commands().agree(drawn());

        assertThat(dialogs.questions().getFirst().text())
                .contains("0x3C44 CdDd B6a9 00fa 2b58 5dd2 99e0 3d12 FA42 93BC");
        assertThat(notifier.told().getLast())
                .isEqualTo(
                        "done: 12,500.00 USDT goes back by a withdrawal that is asked for in a moment. Nothing has been sent: it goes through review like any other, and where a rule refuses it, the item is open again.");
    }

    @Test
    void aProposalWhoseEntryIsNotKnownCannotBeAgreedTo() {
        propose();
        session.unlock(FakePeople.approver("ben"));
        SuspenseDetail unknown = new SuspenseDetail(drawn().item(), drawn().postings(), Preview.none("not now"));
        assertThat(model.commands().whyNotAgree(unknown)).isEqualTo("not now");
        model.commands().agree(unknown);
        assertThat(desk.suspense.calls()).hasSize(1);
    }
}
