package dev.strongroom.desktop.screen.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.ArrivalSamples;
import dev.strongroom.desktop.session.Beats;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepositsTest {
    private final FakeDesk desk = new FakeDesk();
    private final FakeNotifier notifier = new FakeNotifier();
    private final Navigator navigator = new Navigator();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final Formats formats = new Formats(messages, clock);
    private final Beats beats = new Beats(tasks, clock);
    private final DepositsViewModel model = new DepositsViewModel(
            desk,
            beats.pulse(),
            navigator,
            tasks,
            new Said(new FakeDialogs(), notifier, messages),
            formats,
            List.of(Samples.NETWORK, ChainSamples.TRON));

    @BeforeEach
    void arrive() {
        for (int i = 1; i <= 450; i++) {
            desk.deposits.put(ArrivalSamples.deposit(i, i % 10 == 0 ? DepositState.SUSPENDED : DepositState.CREDITED));
        }
    }

    private void open() {
        navigator.go(Place.DEPOSITS);
        model.onShow();
    }

    private List<String> ids() {
        return model.list().rows().stream().map(Deposit::id).toList();
    }

    @Test
    void theNewestComeFirstAndOlderOnesPageByPage() {
        open();
        assertThat(ids()).hasSize(DepositsViewModel.PAGE).startsWith("d-000001", "d-000002");
        assertThat(model.footer()).isEqualTo("200 deposits; older ones follow");

        model.list().more();
        model.list().more();
        assertThat(ids()).hasSize(450).doesNotHaveDuplicates().endsWith("d-000450");
        assertThat(model.footer()).isEqualTo("450 deposits; these are all");
        int asked = desk.deposits.asked().size();
        model.list().more();
        assertThat(desk.deposits.asked()).hasSize(asked);
    }

    @Test
    void tabsCountAndNarrow() {
        open();
        assertThat(model.title(DepositTab.ALL)).isEqualTo("All  450");
        assertThat(model.title(DepositTab.SUSPENDED)).isEqualTo("In suspense  45");
        model.filter().tabProperty().set(DepositTab.SUSPENDED);
        assertThat(model.list().rows()).hasSize(45).allMatch(row -> row.state() == DepositState.SUSPENDED);
        model.filter().tabProperty().set(DepositTab.ORPHANED);
        assertThat(model.list().rows()).isEmpty();
        assertThat(model.list().emptyText()).isEqualTo("Nothing has arrived here.");
    }

    @Test
    void networkSearchAndCustomerNarrowOnceTheyAreAsked() {
        Deposit tron = ArrivalSamples.deposit(
                900,
                DepositState.CREDITED,
                ArrivalSamples.arrival(
                        900, ChainSamples.token(ChainSamples.TRON, "USDT").parse("7")));
        desk.deposits.put(tron);
        open();
        model.filter().networkProperty().set(new NetworkChoice(ChainSamples.TRON));
        assertThat(ids()).containsExactly(tron.id());
        model.clear();
        model.filter()
                .searchProperty()
                .set(" "
                        + ArrivalSamples.deposit(7, DepositState.SEEN).arrival().txid() + " ");
        assertThat(ids()).hasSize(DepositsViewModel.PAGE);
        model.apply();
        assertThat(ids()).containsExactly("d-000007");
        model.clear();
        model.filter().customerProperty().set("C-1007");
        model.apply();
        assertThat(model.list().rows()).hasSize(9).allMatch(row -> "C-1007".equals(row.customer()));
        model.filter().searchProperty().set("nobody");
        model.apply();
        assertThat(model.list().emptyText()).startsWith("No deposit passes this filter.");
    }

    @Test
    void anEventBringsWhatIsNewAndWhatChangedAndKeepsThePagesThatAreOpen() {
        open();
        model.list().more();
        model.select(model.list().rows().get(4));
        desk.deposits.put(ArrivalSamples.deposit(0, DepositState.SEEN));
        desk.deposits.put(ArrivalSamples.with(desk.deposits.get("d-000005"), DepositState.ORPHANED, 2));
        beats.beat("deposit.moved", "d-000005");

        assertThat(ids())
                .hasSizeGreaterThanOrEqualTo(400)
                .startsWith("d-000000", "d-000001")
                .doesNotHaveDuplicates();
        assertThat(model.list().rows().get(5).state()).isEqualTo(DepositState.ORPHANED);
        assertThat(drawn().deposit().version()).isEqualTo(2);
        assertThat(model.title(DepositTab.ORPHANED)).isEqualTo("Orphaned  1");
    }

    @Test
    void farDownOnlyWhatChangedIsReadAgain() {
        for (int i = 451; i <= 2400; i++) {
            desk.deposits.put(ArrivalSamples.deposit(i, DepositState.CREDITED));
        }
        model.filter().tabProperty().set(DepositTab.CREDITED);
        open();
        for (int i = 0; i < 8; i++) {
            model.list().more();
        }
        assertThat(model.list().rows()).hasSize(1800);
        String far = ids().get(1700);
        String near = ids().get(3);
        desk.deposits.put(ArrivalSamples.with(desk.deposits.get(far), DepositState.ORPHANED, 2));
        desk.deposits.put(ArrivalSamples.with(desk.deposits.get(near), DepositState.ORPHANED, 2));
        beats.beat("deposit.moved", near);
        beats.beat("deposit.moved", far);

        assertThat(ids()).hasSize(1798).doesNotContain(near, far).doesNotHaveDuplicates();
        assertThat(desk.deposits.asked()).allMatch(query -> query.limit() <= 1000);
        model.list().more();
        assertThat(ids()).hasSize(1998).doesNotHaveDuplicates();
    }

    @Test
    void whatChangesWhileAPageIsReadIsReadAfterIt() {
        open();
        desk.deposits.meanwhile(() -> {
            desk.deposits.put(ArrivalSamples.deposit(0, DepositState.SEEN));
            beats.beat("deposit.seen", "d-000000");
        });
        model.list().more();

        assertThat(ids()).hasSize(401).startsWith("d-000000").doesNotHaveDuplicates();
    }

    @Test
    void otherEventsReadNothing() {
        open();
        int asked = desk.deposits.asked().size();
        beats.beat("withdrawal.state", "1");
        assertThat(desk.deposits.asked()).hasSize(asked);
    }

    @Test
    void afterHidingNothingListens() {
        open();
        model.onHide();
        int asked = desk.deposits.asked().size();
        beats.beat("deposit.seen", "d-000000");

        assertThat(desk.deposits.asked()).hasSize(asked);
        assertThat(beats.readers()).isZero();
    }

    @Test
    void aRowIsDrawnWithItsJournalAndItsSuspenseItem() {
        Deposit deposit = desk.deposits.get("d-000010");
        desk.deposits.put(deposit.id(), ArrivalSamples.posting(deposit, "suspend", "SUSPENSE", ""));
        desk.suspense.put(ArrivalSamples.open(10, "100", null, Duration.ofHours(1)));
        open();
        model.select(deposit);

        assertThat(drawn().postings()).hasSize(1);
        assertThat(Objects.requireNonNull(drawn().item()).id()).isEqualTo("d-000010");
        model.toSuspense();
        assertThat(navigator.route()).isEqualTo(new Route(Place.SUSPENSE, "d-000010"));
        model.select(desk.deposits.get("d-000011"));
        assertThat(drawn().item()).isNull();
    }

    @Test
    void aRouteNamesTheDepositThoughTheFilterWouldLeaveItOut() {
        model.filter().tabProperty().set(DepositTab.ORPHANED);
        model.filter().customerProperty().set("somebody");
        navigator.go(new Route(Place.DEPOSITS, "d-000449"));
        model.onShow();

        assertThat(drawn().deposit().id()).isEqualTo("d-000449");
        assertThat(model.list().rows()).hasSize(DepositsViewModel.PAGE);
    }

    @Test
    void aDepositThatIsNotThereIsTold() {
        navigator.go(new Route(Place.DEPOSITS, "d-999999"));
        model.onShow();

        assertThat(notifier.told()).singleElement().asString().startsWith("refused: There is no such deposit");
        assertThat(model.looked().detailProperty().get()).isNull();
    }

    @Test
    void aListThatCannotBeReadSaysWhatThatMeansAndIsAskedAgain() {
        desk.deposits.fail(new IllegalStateException("no database"));
        open();
        assertThat(model.list().problemProperty().get()).contains("No money moves by that");
        assertThat(model.list().emptyText()).isEmpty();
        beats.beat("deposit.seen", "d-000000");
        assertThat(notifier.told()).containsExactly("failed: Reading the deposits IllegalStateException");

        desk.deposits.fail(null);
        model.apply();
        assertThat(model.list().problemProperty().get()).isEmpty();
        assertThat(model.list().rows()).hasSize(DepositsViewModel.PAGE);
    }

    @Test
    void aRefusedFilterIsTold() {
        desk.deposits.fail(new RefusedException("deposit.query", "search: is too long"));
        open();

        assertThat(model.list().problemProperty().get())
                .isEqualTo("Nothing was listed: the filter is not right. search: is too long");
        assertThat(notifier.told()).isEmpty();
    }

    @Test
    void aDetailThatCannotBeReadIsTold() {
        open();
        Deposit first = model.list().rows().getFirst();
        desk.suspense.fail(new IllegalStateException("no database"));
        model.select(first);

        assertThat(notifier.told()).containsExactly("failed: Reading the deposits IllegalStateException");
        desk.suspense.fail(new RefusedException("records.unverified", "records: are verified"));
        model.select(first);
        assertThat(notifier.told().getLast()).startsWith("refused: ");
    }

    @Test
    void everyDepositOfTheFilterIsExportedWithPlainAmountsAndIsoTimes(@TempDir Path folder) throws IOException {
        for (int i = 451; i <= 2400; i++) {
            desk.deposits.put(ArrivalSamples.deposit(i, DepositState.CREDITED));
        }
        Arrival hostile = ArrivalSamples.arrival(0, "12500.5");
        desk.deposits.put(ArrivalSamples.deposit(
                0,
                DepositState.CREDITED,
                new Arrival(hostile.amount(), hostile.to(), "=cmd|' /C calc'!A0", hostile.txid(), hostile.block())));
        open();
        model.filter().tabProperty().set(DepositTab.CREDITED);
        model.filter().customerProperty().set("typed but not applied");
        Path file = folder.resolve("deposits.csv");
        model.export(file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2400 - 45 + 1 + 1);
        assertThat(lines.getFirst()).startsWith("\uFEFFId,First seen,State,Network,Asset,Asset id,Amount,Customer,");
        assertThat(lines.get(1))
                .startsWith("d-000000,2026-11-21T11:59:48Z,CREDITED,eip155:31337,USDT,")
                .contains(",12500.5,C-1000,")
                .contains(",'=cmd|' /C calc'!A0,");
        assertThat(notifier.told()).containsExactly("done: 2,356 rows written to " + file + ".");
        assertThat(tasks.names()).containsExactly("Exporting deposits.csv");
    }

    @Test
    void howFarAnExportIsIsKnownWhereNothingButTheTabIsChosen(@TempDir Path folder) {
        open();
        model.filter().tabProperty().set(DepositTab.SUSPENDED);
        model.export(folder.resolve("deposits.csv"));
        model.filter().customerProperty().set("C-1007");
        model.apply();
        model.export(folder.resolve("deposits.csv"));

        assertThat(tasks.steps()).containsExactly("45/45 45 rows", "0/0 no rows yet");
    }

    @Test
    void anExportThatCannotBeWrittenOrReadSaysWhy(@TempDir Path folder) {
        open();
        model.export(folder.resolve("gone").resolve("deposits.csv"));
        assertThat(notifier.told().getLast()).startsWith("refused: Not written: ");
        desk.deposits.fail(new RefusedException("deposit.query", "search: is too long"));
        model.export(folder.resolve("deposits.csv"));
        assertThat(notifier.told().getLast()).startsWith("refused: Nothing was listed");
        desk.deposits.fail(new IllegalStateException("no database"));
        model.export(folder.resolve("deposits.csv"));
        assertThat(notifier.told().getLast()).isEqualTo("failed: Exporting deposits.csv IllegalStateException");
        assertThat(folder).isEmptyDirectory();
    }

    private DepositDetail drawn() {
        return Objects.requireNonNull(model.looked().detailProperty().get());
    }
}
