package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.core.api.AuditRecord;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.core.api.LedgerAccount;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.session.ArrivalSamples;
import dev.strongroom.desktop.session.BreakSamples;
import dev.strongroom.desktop.session.FakeDesk;
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
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A list that is shown page by page is written whole, in its order, and stays on the screen as it is. */
class PagedExportTest {
    private static final int PAGE = 200;
    /** More than the core hands out at once. */
    private static final int MANY = 1230;

    private static @TempDir Path folder;
    private static Studio studio;

    @BeforeAll
    static void sign() throws IOException {
        studio = new Studio(folder);
    }

    /**
     * A list of many pages.
     *
     * @param tab empty where it is seen at once
     * @param column of the file that tells one row from another
     * @param id what stands there
     */
    record Paged(Place place, String tab, int rows, int column, Function<Object, String> id) {
        static <R> Paged of(Place place, String tab, int rows, int column, Class<R> type, Function<R, String> id) {
            return new Paged(place, tab, rows, column, row -> id.apply(type.cast(row)));
        }

        @Override
        public String toString() {
            return place + " " + tab;
        }
    }

    static Stream<Paged> lists() {
        return Stream.of(
                Paged.of(Place.POOLS, "", MANY, 0, PoolAddress.class, PoolAddress::name),
                Paged.of(Place.CUSTOMERS, "", MANY, 0, Customer.class, Customer::id),
                Paged.of(Place.DEPOSITS, "", MANY, 0, Deposit.class, Deposit::id),
                Paged.of(Place.AUDIT, "", MANY, 0, AuditRecord.class, row -> Long.toString(row.seq())),
                Paged.of(
                        Place.LEDGER,
                        "#tab-JOURNAL",
                        401,
                        0,
                        JournalEntry.class,
                        row -> Long.toString(row.posting().seq())),
                Paged.of(
                        Place.LEDGER,
                        "#tab-ACCOUNTS",
                        302,
                        1,
                        LedgerAccount.class,
                        row -> row.key().owner()),
                Paged.of(
                        Place.SUSPENSE,
                        "#tab-DONE",
                        MANY,
                        0,
                        SuspenseItem.class,
                        row -> row.since().toString()),
                Paged.of(
                        Place.RECONCILIATION,
                        "#tab-CLOSED",
                        MANY,
                        3,
                        BookBreak.class,
                        row -> row.wallet().text()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void allOfItIsWrittenInItsOrderThoughOnePageIsListed(Paged list) {
        Path file = folder.resolve("table.csv");
        studio.open(filled(), "paged", Theme.LIGHT, Language.ENGLISH, seat -> {
            seat.go(KeyCode.valueOf(list.place().letter()));
            if (!list.tab().isEmpty()) {
                seat.fire(list.tab());
                Press.settle(seat.scene());
            }
            TableView<?> table = all(seat.scene(), TableView.class).findFirst().orElseThrow();
            List<?> listed = List.copyOf(table.getItems());
            assertThat(listed).hasSize(PAGE);

            studio.choosing().choose(file);
            all(seat.scene(), ExportButton.class).findFirst().orElseThrow().fire();

            assertThat(table.getItems()).isEqualTo(listed);
            loadAll(seat.scene());
            assertThat(table.getItems()).hasSize(list.rows());
            assertThat(lines(file).skip(1).map(line -> line.split(",", -1)[list.column()]))
                    .containsExactlyElementsOf(
                            table.getItems().stream().map(list.id()).toList());
        });
    }

    /** Asks for the next page until there is none. */
    static void loadAll(Scene scene) {
        all(scene, Button.class)
                .filter(button -> "more".equals(button.getId()) || "older".equals(button.getId()))
                .forEach(more -> {
                    while (!more.isDisabled() && more.isVisible()) {
                        more.fire();
                    }
                });
        Press.settle(scene);
    }

    /** What is seen of a kind. */
    private static <T extends Node> Stream<T> all(Scene scene, Class<T> type) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(PagedExportTest::isSeen);
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FakeDesk filled() {
        FakeDesk desk = new FakeDesk();
        desk.pools.put(PoolSamples.pool(Samples.NETWORK, 34, null));
        for (int i = 1; i <= MANY; i++) {
            desk.pools.put(address(i));
            desk.customers.put("C-" + (1000 + i), "12500.5");
            desk.deposits.put(ArrivalSamples.deposit(i, DepositState.CREDITED));
            desk.audit.add("staff:ana", "wallet.add", "withdrawal:" + i, null, "{}");
            desk.suspense.put(ArrivalSamples.decided(
                    ArrivalSamples.open(i, "12.5", "C-7", Duration.ofMinutes(i)), SuspenseState.RESOLVED, null));
            desk.breaks.put(BreakSamples.item(
                    "b-" + i, at(i), Samples.usdt(), "1000", "990.5", null, Samples.NOW.minusSeconds(i)));
        }
        LedgerSamples.fill(desk.ledger);
        return desk;
    }

    private static PoolAddress address(int number) {
        PoolAddress like = PoolSamples.address(Samples.NETWORK, 1, WalletState.AVAILABLE, null);
        return new PoolAddress(
                String.format("eip155_deposit_%04d", number),
                at(number),
                like.source(),
                number,
                like.state(),
                null,
                null,
                like.since(),
                null,
                1);
    }

    private static Address at(int number) {
        return new Address(Samples.NETWORK, String.format("0x%040x", 0x1000_0000 + number));
    }
}
