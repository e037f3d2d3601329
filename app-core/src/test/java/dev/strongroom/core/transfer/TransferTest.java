package dev.strongroom.core.transfer;

import static dev.strongroom.core.transfer.TransferScene.ANA;
import static dev.strongroom.core.transfer.TransferScene.BEN;
import static dev.strongroom.core.transfer.TransferScene.SHOP;
import static dev.strongroom.core.transfer.TransferScene.USDT;
import static dev.strongroom.core.transfer.TransferScene.refused;
import static dev.strongroom.core.transfer.TransferScene.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.InternalTransfer;
import dev.strongroom.core.api.TransferPreview;
import dev.strongroom.core.api.TransferQuery;
import dev.strongroom.core.api.TransferRequest;
import dev.strongroom.core.api.TransferState;
import dev.strongroom.core.customer.Customers;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.signing.Freezes;
import dev.strongroom.core.staff.PracticeDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An hour's limit is 2,000 USDT, a day's 10,000. */
@ParameterizedClass
@EnumSource(Dialect.class)
class TransferTest {
    @TempDir
    Path folder;

    private final Dialect dialect;
    private TransferScene desk;
    private TransferSteps watcher = _ -> {};

    TransferTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void start() {
        desk = new TransferScene(Databases.freshSettings(dialect), folder, step -> watcher.reached(step));
        desk.owe("ann", "5000");
        desk.owe("bob", "0");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long told(String topic) {
        return desk.core
                .sql
                .queryForList("select count(*) from outbox where topic = ?", Long.class, topic)
                .getFirst();
    }

    @Test
    void moneyIsAtTheOtherAtOnceAndBothSeeIt() {
        InternalTransfer made = desk.give("k1", "ann", "bob", "120.5");
        assertThat(made.state()).isEqualTo(TransferState.MADE);
        assertThat(desk.has("ann")).isEqualTo("4879.5");
        assertThat(desk.has("bob")).isEqualTo("120.5");
        InternalTransfer back = desk.transfers.make(ANA, "k1", request("bob", "ann", "20.5"));
        assertThat(back.by()).isEqualTo(ANA);
        for (String customer : List.of("ann", "bob")) {
            assertThat(desk.transfers.list(TransferQuery.of(customer, 10))).containsExactly(back, made);
        }
        desk.owe("eve", "0");
        assertThat(desk.transfers.list(TransferQuery.of("eve", 10))).isEmpty();
        assertThat(desk.transfers.list(new TransferQuery(null, back.id(), 10))).containsExactly(made);
        assertThat(desk.transfers.get(made.id())).isEqualTo(made);
        assertThat(desk.core.audited())
                .endsWith(
                        "api:shop transfer.made transfer:" + made.id(),
                        "staff:ana transfer.made transfer:" + back.id(),
                        "api:shop customer.register customer:eve");
        assertThat(told("transfer.made")).isEqualTo(2);
        assertThat(desk.core.get(Ledger.class).history(made.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.step()).isEqualTo("give"));
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndAnotherBodyIsRefused() {
        InternalTransfer first = desk.give("k1", "ann", "bob", "10");
        desk.core.clock.step(Duration.ofHours(3));
        assertThat(desk.give("k1", "ann", "bob", "10")).isEqualTo(first);
        desk.core.get(Customers.class).freeze(ANA, "ann", "doubt");
        assertThat(desk.give("k1", "ann", "bob", "10"))
                .as("what was made stays made")
                .isEqualTo(first);
        refused("transfer.key", () -> desk.give("k1", "ann", "bob", "11"));
        refused("transfer.key", () -> desk.give("k1", "bob", "ann", "10"));
        TransferRequest other = new TransferRequest("ann", "bob", USDT.parse("10"), "dinner");
        refused("transfer.key", () -> desk.transfers.make(SHOP, "k1", other));
        assertThat(desk.has("bob")).isEqualTo("10");
        assertThat(desk.core.count("internal_transfer")).isEqualTo(1);
    }

    @Test
    void tooMuchIsRefusedAndItsRepeatToo() {
        desk.give("k1", "ann", "bob", "50");
        refused("transfer.funds", () -> desk.give("k2", "bob", "ann", "50.000001"));
        desk.give("k3", "ann", "bob", "50");
        refused("transfer.funds", () -> desk.give("k2", "bob", "ann", "50.000001"));
        assertThat(desk.has("bob")).isEqualTo("100");
        assertThat(told("transfer.refused")).isEqualTo(1);
        assertThat(desk.transfers.list(TransferQuery.of("bob", 10)))
                .filteredOn(transfer -> transfer.state() == TransferState.REFUSED)
                .singleElement()
                .satisfies(refused -> assertThat(
                                Objects.requireNonNull(refused.ending()).reason())
                        .contains("bob has available (50 USDT)"));
        desk.give("k4", "bob", "ann", "50.000001");
    }

    @Test
    void whatIsMalformedIsRefusedWithItsCodeAndLeavesNoTrace() {
        Amount ten = USDT.parse("10");
        Asset unknown = Asset.parse("eip155:31337/erc20:0x" + "00".repeat(20));
        refused("transfer.key", () -> desk.give("", "ann", "bob", "1"));
        refused("transfer.key", () -> desk.give("a key", "ann", "bob", "1"));
        refused("transfer.actor", () -> desk.transfers.make(Actor.system("x"), "k", request("ann", "bob", "1")));
        refused("staff.unknown", () -> desk.transfers.make(Actor.staff("eve"), "k", request("ann", "bob", "1")));
        refused("transfer.same", () -> desk.give("k", "ann", "ann", "1"));
        refused("transfer.amount", () -> desk.give("k", "ann", "bob", "0"));
        refused("customer.unknown", () -> desk.give("k", "ann", "eve", "1"));
        refused("customer.unknown", () -> desk.give("k", "eve", "ann", "1"));
        refused(
                "transfer.note",
                () -> desk.transfers.make(SHOP, "k", new TransferRequest("ann", "bob", ten, "x".repeat(141))));
        refused("transfer.note", () -> desk.transfers.make(SHOP, "k", new TransferRequest("ann", "bob", ten, "a\nb")));
        refused(
                "transfer.asset",
                () -> desk.transfers.make(SHOP, "k", new TransferRequest("ann", "bob", Amount.of(1, unknown), "")));
        refused(
                "transfer.asset",
                () -> desk.transfers.make(
                        SHOP, "k", new TransferRequest("ann", "bob", Amount.of(1, PracticeDesk.COIN), "")));
        refused("transfer.unknown", () -> desk.transfers.get("none"));
        refused("transfer.query", () -> desk.transfers.list(TransferQuery.of("ann", 0)));
        assertThat(desk.core.count("internal_transfer")).isZero();
        assertThat(desk.has("ann")).isEqualTo("5000");
    }

    @Test
    void whoeverIsFrozenForThatWayIsLeftOut() {
        Customers customers = desk.core.get(Customers.class);
        Deposits deposits = desk.core.get(Deposits.class);
        desk.give("k0", "ann", "bob", "100");
        customers.freeze(ANA, "ann", "doubt");
        refused("customer.frozen", () -> desk.give("k1", "ann", "bob", "1"));
        desk.give("k2", "bob", "ann", "1");
        customers.unfreeze(BEN, "ann");

        deposits.freeze(ANA, "bob", "doubt");
        refused("transfer.frozen-to", () -> desk.give("k1", "ann", "bob", "1"));
        desk.give("k3", "bob", "ann", "1");
        deposits.unfreeze(BEN, "bob");

        desk.core
                .transactions()
                .executeWithoutResult(_ ->
                        desk.core.get(Freezes.class).freezeAll(ANA, "a key was stolen", desk.core.clock.instant()));
        refused("money-out.frozen", () -> desk.give("k1", "ann", "bob", "1"));
        assertThat(desk.has("ann")).isEqualTo("4902");
        assertThat(desk.core.count("internal_transfer")).isEqualTo(3);
    }

    @Test
    void anHourAndADayHaveTheirLimitsAndRefusedOnesDoNotCount() {
        refused("transfer.funds", () -> desk.give("k0", "bob", "ann", "2000"));
        desk.give("k1", "ann", "bob", "1999");
        refused("withdrawal.hourly", () -> desk.give("k2", "ann", "bob", "1.000001"));
        desk.give("k3", "ann", "bob", "1");
        refused("withdrawal.hourly", () -> desk.give("k4", "ann", "bob", "0.000001"));
        desk.give("k5", "bob", "ann", "2000");
        desk.core.clock.step(Duration.ofMinutes(61));
        for (int hour = 0; hour < 4; hour++) {
            desk.give("hour" + hour, "ann", "bob", "1000");
            desk.give("more" + hour, "ann", "bob", "1000");
            desk.give("back" + hour, "bob", "ann", "2000");
            desk.core.clock.step(Duration.ofMinutes(61));
        }
        refused("withdrawal.daily", () -> desk.give("k6", "ann", "bob", "1"));
        desk.core.clock.step(Duration.ofDays(1));
        desk.give("k6", "ann", "bob", "1");
    }

    @Test
    void aPreviewSaysWhatBothWouldHaveAndMovesNothing() {
        TransferPreview preview = desk.transfers.preview(ANA, request("ann", "bob", "1500"));
        assertThat(List.of(preview.fromBefore(), preview.fromAfter(), preview.toBefore(), preview.toAfter()))
                .extracting(TransferScene::plain)
                .containsExactly("5000", "3500", "0", "1500");
        refused("transfer.funds", () -> desk.transfers.preview(ANA, request("bob", "ann", "1")));
        refused("withdrawal.hourly", () -> desk.transfers.preview(ANA, request("ann", "bob", "2001")));
        assertThat(desk.has("ann")).isEqualTo("5000");
        assertThat(desk.core.count("internal_transfer")).isZero();
    }

    @Test
    void whatStandsInTheBooksIsMadeWhateverAnotherCoreTookItFor() {
        watcher = step -> {
            if (step == TransferStep.POSTED) {
                desk.core.sql.update("update internal_transfer set state = 'REFUSED', version = version + 1");
            }
        };
        assertThat(desk.give("k1", "ann", "bob", "10").state()).isEqualTo(TransferState.MADE);
        assertThat(desk.has("bob")).isEqualTo("10");
    }

    @Test
    void aThousandAtOnceAroundARingKeepTheSum() throws Exception {
        int ring = 10;
        for (int i = 0; i < ring; i++) {
            desk.owe("r" + i, "100");
        }
        List<Future<InternalTransfer>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (int i = 0; i < 1000; i++) {
                int number = i;
                all.add(threads.submit(
                        () -> desk.give("ring" + number, "r" + (number % ring), "r" + ((number + 1) % ring), "1.5")));
            }
        }
        for (Future<InternalTransfer> one : all) {
            assertThat(one.get().state()).isEqualTo(TransferState.MADE);
        }
        for (int i = 0; i < ring; i++) {
            assertThat(desk.has("r" + i)).isEqualTo("100");
        }
        assertThat(desk.core.count("internal_transfer")).isEqualTo(1000);
    }
}
