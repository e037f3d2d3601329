package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.SOLANA;
import static dev.strongroom.desktop.session.ChainSamples.TRON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.CustomerName;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.TransferQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.ArrivalSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.PoolSamples;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Customers in each language and theme, reached by their keys. */
class CustomersPhotoTest {
    private static final List<DepositState> STATES = List.of(DepositState.values());
    private static Studio studio;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void aCustomerIsShownWholeAndFrozen(Theme theme, Language language) {
        FakeDesk desk = filled();
        studio.open(desk, "customers", theme, language, seat -> new Walk(seat, desk).through());
    }

    /** From state to state in one look. */
    private record Walk(Seat seat, FakeDesk desk) {
        void through() {
            seat.go(KeyCode.C);
            seat.select(2);
            seat.photograph("whole");
            seat.fire("#give-tron");
            seat.photograph("given");
            seat.fire("#customer-payouts");
            seat.photograph("freeze");
            seat.press(KeyCode.ESCAPE);
            transfer();
            seat.fire("#customer-names");
            seat.photograph("names");
            seat.press(KeyCode.ESCAPE);
            seat.select(3);
            seat.photograph("frozen");
            seat.select(4);
            seat.photograph("new");
            seat.fire("#register");
            seat.photograph("register");
            seat.press(KeyCode.ESCAPE);
            desk.customers.fail(new IllegalStateException("no database"));
            seat.fire("#find");
            seat.photograph("unread");
        }

        private void transfer() {
            seat.table().requestFocus();
            seat.press(KeyCode.T);
            seat.photograph("transfer");
            seat.type("#transfer-to", "C-1007");
            seat.type("#transfer-amount", "1250.25");
            seat.type("#transfer-note", "lunch, paid back");
            seat.photograph("transfer-preview");
            seat.type("#transfer-amount", "125000");
            seat.photograph("transfer-short");
            seat.type("#transfer-amount", "1250.25");
            seat.fire("#transfer-give");
            assertThat(desk.transfers.list(TransferQuery.of("C-1007", 1))).hasSize(1);
            ((ScrollPane) seat.find(".detail-side .scroll-pane")).setVvalue(1);
            seat.photograph("transferred");
        }
    }

    private static FakeDesk filled() {
        FakeDesk desk = new FakeDesk();
        Stream.of(Samples.NETWORK, SOLANA, TRON)
                .forEach(network -> desk.pools.put(PoolSamples.pool(network, 40, null)));
        for (int i = 0; i < 240; i++) {
            desk.customers.put("C-" + (1000 + i), i == 4 ? "0" : "12500.5");
            desk.deposits.put(ArrivalSamples.deposit(i, STATES.get(i % STATES.size())));
        }
        desk.withdrawals.put(Samples.withdrawal("1002", WithdrawalState.REVIEW, "800.5", ArrivalSamples.SENDER, 1));
        desk.withdrawals.put(
                Samples.withdrawal("1003", WithdrawalState.SETTLED, "1240000.5", ArrivalSamples.SENDER, 1));
        desk.addresses.put("C-1002", Samples.NETWORK, null);
        desk.customers.name(Actor.staff("ana"), "C-1002", CustomerName.outside("user 42/eu"));
        desk.customers.name(Actor.staff("ana"), "C-1002", CustomerName.wallet(Samples.NETWORK, ArrivalSamples.SENDER));
        desk.addresses.put("C-1002", SOLANA, null);
        desk.addresses.put("C-1003", Samples.NETWORK, PoolSamples.ODD);
        Actor ana = Actor.staff("ana");
        desk.customers.freeze(ana, "C-1003", "the customer reports a loss of access");
        desk.deposits.freeze(ana, "C-1003", "the same, see ticket 411");
        return desk;
    }
}
