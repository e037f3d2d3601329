package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.TRON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.session.ArrivalSamples;
import dev.strongroom.desktop.session.BreakSamples;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakeSweeps;
import dev.strongroom.desktop.session.LedgerSamples;
import dev.strongroom.desktop.session.PoolSamples;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.table.ExportButton;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every table of every screen can be written to a file, with more in it than the screen has room for. */
class ExportTest {
    /** Places that list nothing in a table. */
    private static final Set<Place> WITHOUT = EnumSet.of(Place.OVERVIEW);

    private static final Amount USDT = ChainSamples.token(TRON, "USDT").parse("12500.5");
    private static @TempDir Path folder;
    private static Studio studio;

    @BeforeAll
    static void sign() throws IOException {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void everyTableThatIsSeenHasItsButtonAndItsRowsGoToAFile(Place place) {
        List<Integer> written = new ArrayList<>();
        open(place, seat -> {
            List<ToggleButton> tabs = seen(seat, ToggleButton.class)
                    .filter(tab -> tab.getId() != null && tab.getId().startsWith("tab-"))
                    .toList();
            if (tabs.isEmpty()) {
                written.addAll(writeAll(seat));
            }
            for (ToggleButton tab : tabs) {
                tab.fire();
                Press.settle(seat.scene());
                written.addAll(writeAll(seat));
            }
        });
        if (WITHOUT.contains(place)) {
            assertThat(written).isEmpty();
        } else {
            assertThat(written).anyMatch(rows -> rows > 0);
        }
    }

    /** Presses each button that is seen: there are as many as tables, and together they write all rows. */
    private static List<Integer> writeAll(Seat seat) {
        PagedExportTest.loadAll(seat.scene());
        List<Integer> listed = seen(seat, TableView.class)
                .map(table -> table.getItems().size())
                .toList();
        List<Integer> written = seen(seat, ExportButton.class)
                .map(button -> press(button).size() - 1)
                .toList();
        assertThat(written).containsExactlyInAnyOrderElementsOf(listed);
        return written;
    }

    @Test
    void aFileHasWholeWhatAScreenShortens() {
        String wallet = ChainSamples.wallet(Samples.NETWORK, 11).text();
        assertThat(lines(Place.SWEEPS))
                .anySatisfy(line -> assertThat(line).startsWith("Deposit address,"))
                .anySatisfy(line -> assertThat(line).startsWith(wallet).contains("\"2,500.00 USDT\""));
        assertThat(lines(Place.POOLS))
                .anySatisfy(line -> assertThat(line)
                        .contains(PoolSamples.where(Samples.NETWORK, 1).text(), "C-7", "2026-11-21T11:50:00Z"));
        assertThat(lines(Place.SUSPENSE))
                .anySatisfy(line ->
                        assertThat(line).startsWith("2026-11-21T09:00:00Z,").contains(",−400.25 USDT,"));
        assertThat(lines(Place.CUSTOMERS)).anySatisfy(line -> assertThat(line).matches("C-1000,.*,2026-.*Z"));
        assertThat(lines(Place.RECONCILIATION))
                .anySatisfy(line ->
                        assertThat(line).startsWith("2026-11-21T10:00:00Z,").contains(wallet, "−9.50 USDT"));
        assertThat(lines(Place.WITHDRAWALS))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("2026-11-21T11:56:00Z,")
                        .contains(ChainSamples.wallet(TRON, 2 + 3000 % 90).text()));
        assertThat(lines(Place.SETTINGS)).anyMatch("Deposits,Defaults,,–,Draft by ben"::equals);
        assertThat(lines(Place.SIGNING))
                .anySatisfy(line -> assertThat(line)
                        .contains(ChainSamples.wallet(TRON, 2 + 4000 % 90).text()));
    }

    /** What the buttons of a place write before a tab is chosen. */
    private static List<String> lines(Place place) {
        List<String> lines = new ArrayList<>();
        open(place, seat -> seen(seat, ExportButton.class).forEach(button -> lines.addAll(press(button))));
        return lines;
    }

    private static void open(Place place, Consumer<Seat> work) {
        studio.open(filled(), "export", Theme.LIGHT, Language.ENGLISH, seat -> {
            seat.go(KeyCode.valueOf(place.letter()));
            work.accept(seat);
        });
    }

    private static <T extends Node> Stream<T> seen(Seat seat, Class<T> type) {
        return seat.scene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(ExportTest::isSeen);
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static List<String> press(ExportButton button) {
        assertThat(button.getAccessibleText()).isNotBlank();
        Path file = folder.resolve("table.csv");
        studio.choosing().choose(file);
        button.fire();
        try {
            List<String> lines = Files.readAllLines(file);
            Files.delete(file);
            return lines.stream().map(line -> line.replace("\uFEFF", "")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FakeDesk filled() {
        FakeDesk desk = new FakeDesk();
        Withdrawal review = ChainSamples.withdrawal("3000", WithdrawalState.REVIEW, USDT, null);
        desk.withdrawals.put(review);
        desk.approvals.put(ChainSamples.open(review));
        Withdrawal ready = ChainSamples.withdrawal("4000", WithdrawalState.APPROVED, USDT, null);
        desk.withdrawals.put(ready);
        desk.ready.add(ChainSamples.cold(ready, null));
        Withdrawal sent = ChainSamples.withdrawal("5000", WithdrawalState.BROADCAST, USDT, null);
        desk.withdrawals.put(sent);
        desk.approvals.put(ChainSamples.open(sent));
        desk.withdrawals.put(ChainSamples.outstanding(sent, 1, true));
        desk.withdrawals.put(ChainSamples.outstanding(sent, 2, true));
        desk.pools.put(PoolSamples.pool(Samples.NETWORK, 34, null));
        desk.pools.put(PoolSamples.address(Samples.NETWORK, 1, WalletState.ALLOCATED, "C-7"));
        for (int i = 0; i < 3; i++) {
            desk.customers.put("C-" + (1000 + i), "12500.5");
            desk.deposits.put(ArrivalSamples.deposit(i, DepositState.CREDITED));
            desk.audit.add("staff:ana", "wallet.add", "withdrawal:" + i, null, "{}");
        }
        desk.suspense.put(ArrivalSamples.open(302, "12500", "C-1042", Duration.ofDays(8)));
        desk.suspense.put(ArrivalSamples.missing(304, "400.25", "C-9"));
        desk.sweeps.lines.put(
                Samples.NETWORK,
                List.of(FakeSweeps.line(11, "2500", null, null), FakeSweeps.line(12, "900.5", null, null)));
        desk.sweeps.ended.add(FakeSweeps.sweep("804", WithdrawalState.SETTLED, USDT));
        LedgerSamples.fill(desk.ledger);
        desk.settings.draft(Actor.staff("ben"), "deposits", "{\"minimums\": {\"USDT\": \"5\"}}");
        desk.breaks.put(BreakSamples.item(
                "b-1", ChainSamples.wallet(Samples.NETWORK, 11), Samples.usdt(), "1000", "990.5", null, null));
        desk.book.put(new BookEntry(
                ChainSamples.wallet(Samples.NETWORK, 12), "OTC desk", "", Actor.staff("ana"), Samples.NOW, false, 1));
        return desk;
    }
}
