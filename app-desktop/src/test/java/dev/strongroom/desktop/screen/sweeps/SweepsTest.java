package dev.strongroom.desktop.screen.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.SweepLine;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.dialog.Question;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.Beats;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.FakeSweeps;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Sheet;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepsTest {
    private static final Note TOO_LITTLE = new Note("limit.day", "too little lies there");
    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeNotifier notifier = new FakeNotifier();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Navigator navigator = new Navigator();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final SweepsViewModel model = new SweepsViewModel(
            desk,
            session,
            new Beats(tasks, clock).pulse(),
            navigator,
            tasks,
            new Said(dialogs, notifier, messages),
            new Formats(messages, clock),
            List.of(Samples.NETWORK, ChainSamples.TRON));

    @BeforeEach
    void sitDown() {
        session.unlock(FakePeople.approver("ana"));
        desk.sweeps.lines.put(
                Samples.NETWORK,
                List.of(
                        FakeSweeps.line(11, "2500", null, null),
                        FakeSweeps.line(12, "900.5", null, null),
                        FakeSweeps.line(13, "70", null, "s-9"),
                        FakeSweeps.line(14, "3", TOO_LITTLE, null)));
        navigator.go(Place.SWEEPS);
        model.onShow();
    }

    @Test
    void thePlanOfTheFirstNetworkIsThereWithItsTotals() {
        assertThat(model.lines()).extracting(PlanRow::canBeChosen).containsExactly(true, true, false, false);
        assertThat(model.totals())
                .singleElement()
                .asString()
                .contains("3,473.50 USDT", "3,470.50 USDT", "3 sweeps", "0.00378 ETH");
        assertThat(model.gas()).contains("0.00078 ETH");
    }

    @Test
    void sweepsThatTheListHasNoRoomForAreWrittenToo(@TempDir Path folder) throws IOException {
        List<String> ids = new ArrayList<>(List.of("\uFEFFNo."));
        for (int i = 0; i < SweepReader.MOST + 200; i++) {
            ids.add("9" + i);
            desk.sweeps.ended.add(FakeSweeps.sweep(
                    "9" + i, WithdrawalState.SETTLED, Samples.usdt().parse("7")));
        }
        model.tabProperty().set(SweepTab.DONE);
        assertThat(model.sweeps()).hasSize(SweepReader.MOST);
        Path file = folder.resolve("sweeps.csv");
        model.export(
                new Sheet<>(
                        "Sweeps",
                        List.of(new Sheet.Column<>(
                                "No.", row -> Cell.of(row.payment().id())))),
                file);

        assertThat(Files.readAllLines(file)).isEqualTo(ids);
        assertThat(notifier.told().getLast()).isEqualTo("done: 1,200 rows written to " + file + ".");
    }

    @Test
    void onlyWhatIsWorthItAndNotUnderWayIsChosen() {
        assertThat(model.whyNotStart()).isEqualTo("Choose what is to be swept.");
        model.chooseAll(true);
        assertThat(model.chosen())
                .extracting(PlanRow::line)
                .extracting(SweepLine::customer)
                .containsExactly("C-1011", "C-1012");
        assertThat(model.summary()).isEqualTo("2 lines chosen: 3,400.50 USDT");
        model.lines().get(3).chosenProperty().set(true);
        assertThat(model.chosen()).hasSize(2);
        model.chooseAll(false);
        assertThat(model.summary()).isEqualTo("Nothing chosen");
    }

    @Test
    void whatIsChosenOfTwoAssetsIsSummedUpOneAfterTheOther() {
        SweepLine usdt = FakeSweeps.line(11, "2500", null, null);
        Amount coins = Amount.of(3_000_000_000_000_000_000L, Asset.parse(Samples.NETWORK + "/slip44:60"));
        SweepLine ether = new SweepLine(
                usdt.from(),
                usdt.customer(),
                coins,
                coins,
                usdt.to(),
                usdt.fee(),
                usdt.payer(),
                usdt.gasShort(),
                null,
                null);
        desk.sweeps.lines.put(Samples.NETWORK, List.of(usdt, ether));
        model.reload();
        model.chooseAll(true);
        assertThat(model.summary()).isEqualTo("2 lines chosen: 2,500.00 USDT, 3.00 ETH");
    }

    @Test
    void whatWasChosenIsAskedForAfterAGraveQuestionAndThenFollowed() {
        model.lines().get(1).chosenProperty().set(true);
        model.start();
        assertThat(dialogs.questions()).singleElement().satisfies(question -> {
            assertThat(question.weight()).isEqualTo(Question.Weight.GRAVE);
            assertThat(question.text()).contains("900.50 USDT", "cold wallets of the desk and nowhere else");
        });
        assertThat(model.tabProperty().get()).isEqualTo(SweepTab.OPEN);
        assertThat(model.sweeps())
                .extracting(sweep -> sweep.payment().order().amount())
                .containsExactly(Samples.usdt().parse("900.5"));
        assertThat(notifier.told()).anyMatch(text -> text.contains("1 sweep asked for"));
        model.toWithdrawal("801");
        assertThat(navigator.route()).isEqualTo(new Route(Place.WITHDRAWALS, "801"));
    }

    @Test
    void aNoToTheQuestionAsksForNothing() {
        dialogs.sayNo();
        model.chooseAll(true);
        model.start();
        assertThat(desk.sweeps.keys()).isEmpty();
        assertThat(model.tabProperty().get()).isEqualTo(SweepTab.PLAN);
    }

    @Test
    void aRepeatAfterSilenceHasTheSameKeyAndAnotherChoiceAnother() {
        desk.sweeps.refuse(new IllegalStateException("no answer"));
        model.chooseAll(true);
        model.start();
        model.start();
        assertThat(desk.sweeps.keys()).hasSize(2);
        assertThat(desk.sweeps.keys().get(0)).isEqualTo(desk.sweeps.keys().get(1));
        assertThat(notifier.told()).anyMatch(text -> text.contains("is not asked for twice"));
        model.lines().get(0).chosenProperty().set(false);
        model.start();
        assertThat(desk.sweeps.keys().get(2)).isNotEqualTo(desk.sweeps.keys().get(0));
    }

    @Test
    void aRefusalIsToldAndThePlanStays() {
        desk.sweeps.refuse(new RefusedException("money-out.frozen", "money-out: is frozen"));
        model.chooseAll(true);
        model.start();
        assertThat(notifier.told()).anyMatch(text -> text.contains("frozen"));
        assertThat(model.tabProperty().get()).isEqualTo(SweepTab.PLAN);
        assertThat(model.chosen()).hasSize(2);
    }

    @Test
    void aLockedDeskAndOtherRolesStartNothing() {
        model.chooseAll(true);
        session.unlock(FakePeople.officer("aud", StaffRole.ADMIN));
        assertThat(model.whyNotStart()).isEqualTo("Operators and approvers ask for sweeps.");
        session.lock();
        assertThat(model.whyNotStart()).isNotEmpty();
        model.start();
        assertThat(dialogs.questions()).isEmpty();
        assertThat(desk.sweeps.keys()).isEmpty();
    }

    @Test
    void emptyListsSayWhatTheyWouldHold() {
        model.networkProperty().set(ChainSamples.TRON);
        assertThat(model.lines()).isEmpty();
        assertThat(model.emptyText()).isEqualTo("Nothing lies on the deposit addresses of this network.");
        assertThat(model.gas()).isEmpty();
        model.tabProperty().set(SweepTab.OPEN);
        assertThat(model.emptyText()).isEqualTo("No sweep is under way.");
        model.tabProperty().set(SweepTab.DONE);
        assertThat(model.emptyText()).isEqualTo("No sweep has ended yet.");
        desk.sweeps.ended.add(
                FakeSweeps.sweep("804", WithdrawalState.SETTLED, Samples.usdt().parse("5")));
        model.reload();
        assertThat(model.sweeps()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsSaidAndForgottenWithTheNextAnswer() {
        desk.sweeps.fail(new IllegalStateException("no database"));
        model.reload();
        assertThat(model.problemProperty().get()).contains("No money moves by that");
        desk.sweeps.fail(null);
        model.reload();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.lines()).hasSize(4);
    }

    @Test
    void whatIsNotShownReadsNothing() {
        model.onHide();
        desk.sweeps.fail(new IllegalStateException("asked"));
        model.tabProperty().set(SweepTab.OPEN);
        assertThat(model.problemProperty().get()).isEmpty();
    }
}
