package dev.strongroom.desktop.screen.withdrawals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.ColdScene;
import dev.strongroom.chain.ceremony.MovableClock;
import dev.strongroom.core.api.FeedApi;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.Decisions;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.settings.SavedFilter;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Sheet;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
    private static final String CUSTOMER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final FakeNotifier notifier = new FakeNotifier();
    private final MovableClock clock = new MovableClock(Samples.NOW);
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final SavedFilters saved = SavedFilters.forNow();
    private QueueFilters filters;
    private ColdScene scene;
    private WithdrawalsViewModel model;
    private ReviewCommands commands;
    private BulkApproval bulk;
    private @TempDir Path folder;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void sitDown() throws IOException {
        scene = new ColdScene(folder);
        Decisions decisions = new Decisions(desk.approvals, () -> scene.trust, clock);
        Pulse pulse = new Pulse(desk.get(FeedApi.class), tasks, clock);
        WithdrawalsScreen screen = new WithdrawalsScreen(
                desk,
                session,
                decisions,
                pulse,
                new Navigator(),
                tasks,
                new Said(dialogs, notifier, messages),
                new Formats(messages, clock),
                clock,
                saved);
        model = screen.model();
        commands = screen.commands();
        bulk = screen.bulk();
        filters = screen.filters();
        session.unlock(FakePeople.approver("ana"));
        waits("1", "12500");
        waits("2", "800");
        model.onShow();
    }

    @AfterEach
    void leave() {
        model.onHide();
        scene.close();
    }

    private void waits(String id, String decimal) {
        Withdrawal withdrawal = Samples.review(id, decimal, CUSTOMER);
        desk.withdrawals.put(withdrawal);
        desk.approvals.put(Samples.open(withdrawal));
    }

    private void look(int row) {
        model.select(model.shown().get(row));
        clock.move(Duration.ofMillis(700));
    }

    @Test
    void theReviewQueueShowsTheOldestFirst() {
        assertThat(model.shown()).extracting(WithdrawalItem::id).containsExactly("1", "2");
        assertThat(model.counts()).containsEntry(QueueTab.REVIEW, 2L).containsEntry(QueueTab.ENDED, 0L);
    }

    @Test
    void whatTheQueueHasNoRoomForIsWrittenTooInItsOrder() throws IOException {
        assertThat(model.isWhole()).isTrue();
        for (int i = 3; i <= Queue.MOST + 200; i++) {
            desk.withdrawals.put(Samples.review(Integer.toString(i), "700", CUSTOMER));
        }
        model.reload();
        assertThat(model.isWhole()).isFalse();
        assertThat(model.shown()).hasSize(Queue.MOST);
        List<String> oldestFirst = IntStream.rangeClosed(1, Queue.MOST + 200)
                .mapToObj(Integer::toString)
                .toList();
        assertThat(export()).isEqualTo(oldestFirst);

        model.searchProperty().set("12,500.00");
        assertThat(export()).containsExactly("1");
        model.searchProperty().set("");
        model.tabProperty().set(QueueTab.ALL);
        assertThat(export()).isEqualTo(oldestFirst.reversed());
    }

    private List<String> export() throws IOException {
        Path file = folder.resolve("withdrawals.csv");
        model.export(new Sheet<>("Withdrawals", List.of(new Sheet.Column<>("No.", row -> Cell.of(row.id())))), file);
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }

    @Test
    void aSavedFilterBringsItsPartAndItsWordsBack() {
        model.tabProperty().set(QueueTab.ALL);
        model.searchProperty().set(" 800 ");
        filters.save(" Small ones ");
        model.tabProperty().set(QueueTab.REVIEW);
        model.searchProperty().set("");
        assertThat(model.shown()).hasSize(2);

        SavedFilter small = saved.all().getFirst();
        assertThat(filters.line(small)).isEqualTo("Small ones   (All, “800”)");
        filters.apply(small);
        assertThat(model.tabProperty().get()).isEqualTo(QueueTab.ALL);
        assertThat(model.shown()).extracting(WithdrawalItem::id).containsExactly("2");

        filters.delete(small);
        assertThat(filters.all()).isEmpty();
        assertThat(notifier.told())
                .containsExactly(
                        "done: Filter Small ones is saved.",
                        "done: Filter Small ones is deleted; no withdrawal was touched.");
    }

    @Test
    void aFilterOfAnUnknownPartListsAllAndATwentyFirstIsRefused() {
        for (int i = 0; i < 20; i++) {
            saved.save(new SavedFilter("F" + i, "LATER_VERSION", ""));
        }
        filters.apply(saved.all().getFirst());
        assertThat(model.tabProperty().get()).isEqualTo(QueueTab.ALL);
        filters.save("one more");
        assertThat(saved.all()).hasSize(20);
        filters.save("F7");
        assertThat(saved.all()).hasSize(20);
        assertThat(notifier.told()).first().asString().startsWith("refused: Not saved: there are twenty filters.");
    }

    @Test
    void approvingSignsTheDigestOfWhatIsDrawn() {
        look(0);
        commands.approve();

        assertThat(desk.approvals.decided()).hasSize(1);
        assertThat(notifier.told()).singleElement().asString().startsWith("done: Approved 12,500.00 USDT");
    }

    @Test
    void aRowThatHasNotStoodStillIsNotApproved() {
        model.select(model.shown().getFirst());
        clock.move(Duration.ofMillis(699));
        commands.approve();

        assertThat(desk.approvals.decided()).isEmpty();
        assertThat(notifier.told()).singleElement().asString().startsWith("refused: It changed a moment ago");
    }

    @Test
    void aRowThatChangesMustStandStillAgain() {
        look(0);
        Withdrawal changed = Samples.withdrawal("1", WithdrawalState.REVIEW, "12500", CUSTOMER, 2);
        desk.withdrawals.put(changed);
        model.reload();
        commands.approve();

        assertThat(desk.approvals.decided()).isEmpty();
        clock.move(Duration.ofMillis(700));
        commands.approve();
        assertThat(desk.approvals.decided()).hasSize(1);
    }

    @Test
    void aDigestThatTheFieldsDoNotHaveIsNeverSigned() {
        desk.approvals.put(Samples.lying(Samples.review("3", "500", CUSTOMER)));
        desk.withdrawals.put(Samples.review("3", "500", CUSTOMER));
        model.reload();
        look(2);
        commands.approve();

        assertThat(desk.approvals.decided()).isEmpty();
        assertThat(notifier.told()).singleElement().asString().contains("The core names another payment");
    }

    @Test
    void aLockedDeskDecidesNothing() {
        look(0);
        session.lock();
        clock.move(Duration.ofSeconds(1));
        commands.approve();
        commands.reject();
        commands.hold();
        commands.comment();
        commands.assign();
        bulk.ask();

        assertThat(desk.approvals.decided()).isEmpty();
        assertThat(desk.withdrawals.calls()).isEmpty();
        assertThat(notifier.told())
                .allMatch(text -> text.equals("refused: Unlock your key first."))
                .hasSize(6);
    }

    @Test
    void whoIsNoApproverIsToldSo() {
        session.unlock(FakePeople.officer("oli", StaffRole.OPERATOR));
        look(0);

        assertThat(commands.whyNotApprove(model.detailProperty().get())).startsWith("Not yours to approve");
        commands.approve();
        assertThat(desk.approvals.decided()).isEmpty();
    }

    @Test
    void whoAskedForItSignsThatAndNeverApprovesIt() {
        Withdrawal asked = Samples.askedBy("oli", "6", "50", CUSTOMER);
        desk.withdrawals.put(asked);
        desk.approvals.put(Samples.open(asked));
        session.unlock(FakePeople.officer("oli", StaffRole.OPERATOR));
        look(2);

        assertThat(commands.whyNotApprove(model.detailProperty().get())).isEmpty();
        model.shown().forEach(model::mark);
        assertThat(bulk.eligible()).isEmpty();
        commands.approve();

        assertThat(desk.approvals.decided()).hasSize(1);
        assertThat(notifier.told()).singleElement().asString().startsWith("done: Signed your request for 50.00 USDT");
    }

    @Test
    void aRefusalOfTheCoreIsToldInWords() {
        desk.approvals.refuse(new RefusedException("approval.late", "deadline: has passed"));
        look(0);
        commands.approve();

        assertThat(notifier.told()).containsExactly("refused: Not approved: the deadline for approvals has passed.");
    }

    @Test
    void rejectingWhatWaitsForMeIsASignedDecisionWithAReason() {
        look(0);
        dialogs.answer("not the customer's address");
        commands.reject();

        assertThat(desk.approvals.reasons()).containsExactly("not the customer's address");
        assertThat(dialogs.reasons().getFirst().action()).isEqualTo("Reject 12,500.00 USDT");
        assertThat(notifier.told().getFirst()).startsWith("done: Rejected 12,500.00 USDT");
    }

    @Test
    void sayingNoChangesNothing() {
        dialogs.sayNo();
        look(0);
        commands.reject();
        commands.hold();
        commands.comment();

        assertThat(desk.approvals.reasons()).isEmpty();
        assertThat(desk.withdrawals.calls()).isEmpty();
        assertThat(notifier.told()).isEmpty();
    }

    @Test
    void holdCommentAndAssignNameTheOfficer() {
        look(0);
        commands.hold();
        commands.comment();
        commands.assign();

        assertThat(desk.withdrawals.calls())
                .containsExactly(
                        "hold staff:ana 1 a good reason",
                        "comment staff:ana 1 a good reason",
                        "assign staff:ana 1 ana");
    }

    @Test
    void searchKeepsTheRowsThatHaveEveryWord() {
        model.searchProperty().set("c-2 800");
        assertThat(model.shown()).extracting(WithdrawalItem::id).containsExactly("2");

        model.searchProperty().set("nobody");
        assertThat(model.shown()).isEmpty();
        assertThat(model.emptyText()).contains("nobody");
    }

    @Test
    void manyAreApprovedOneByOneAndWhatIsNotMineIsLeftOutAndNamed() {
        desk.withdrawals.put(Samples.review("4", "50", CUSTOMER));
        model.reload();
        model.shown().forEach(model::mark);

        assertThat(bulk.action()).isEqualTo("Approve 2: 13,300.00 USDT");
        assertThat(bulk.summary())
                .contains("largest 12,500.00 USDT")
                .contains("new addresses 2")
                .contains("left out 1");
        bulk.ask();

        assertThat(dialogs.questions().getFirst().text()).contains("Left out").contains("C-4");
        assertThat(desk.approvals.decided()).hasSize(2);
        assertThat(notifier.told()).containsExactly("done: Approved 2.");
        assertThat(model.marked()).isEmpty();
    }

    @Test
    void aRecipientThatLooksLikeAKnownAddressIsNeverApprovedAmongOthers() {
        Withdrawal poisoned = Samples.review("5", "70", "0x7099000000000000000000000000000000007979");
        desk.withdrawals.put(poisoned);
        desk.approvals.put(Samples.open(poisoned));
        Address known = new Address(Samples.NETWORK, CUSTOMER);
        desk.book.alike(poisoned.order().to(), new LookAlike(known, LookAlike.Source.RECIPIENT, "C-1"));
        model.reload();
        model.shown().forEach(model::mark);
        bulk.ask();

        assertThat(dialogs.questions().getFirst().text())
                .contains("looks like a known address")
                .contains("C-5");
        assertThat(dialogs.questions().getFirst().action()).isEqualTo("Approve 2: 13,300.00 USDT");
        assertThat(desk.approvals.decided()).hasSize(2);

        dialogs.questions().clear();
        model.mark(model.shown().getLast());
        bulk.ask();
        assertThat(dialogs.questions()).isEmpty();
        assertThat(notifier.told().getLast()).contains("Review them one by one");
        assertThat(desk.approvals.decided()).hasSize(2);
    }

    @Test
    void whatOnePersonBeganIsNotDoneInTheNameOfTheNext() {
        Callable<String> begun = session.command(by -> by.member().id());
        session.unlock(FakePeople.approver("ben"));

        assertThatThrownBy(begun::call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("desk.locked"));
    }

    @Test
    void whoSitsDownMeanwhileSignsNothingOfWhatWasBegunTogether() {
        model.shown().forEach(model::mark);
        desk.approvals.onDecision(() -> session.unlock(FakePeople.approver("ben")));
        bulk.ask();

        assertThat(desk.approvals.decided()).hasSize(1);
        assertThat(notifier.told()).containsExactly("done: Approved 1.", "refused: Unlock your key first.");
    }

    @Test
    void whatIsSubscribedOnShowEndsOnHide() {
        model.onHide();
        int before = model.shown().size();
        waits("9", "70");
        session.unlock(FakePeople.approver("ben"));

        assertThat(model.shown()).hasSize(before);
        model.onShow();
        assertThat(model.shown()).hasSize(before + 1);
    }
}
