package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.SOLANA;
import static dev.strongroom.desktop.session.ChainSamples.TRON;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.ArrivalSamples;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deposits and suspense in each language and theme, reached by their keys. */
class ArrivalsPhotoTest {
    private static final String BIG = "1240000.5";
    private static final Note FROM_OUTSIDE =
            new Note("deposit.unknown-origin", "it came to a wallet of the desk's own, from outside");
    private static Studio studio;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void whatArrivedIsShownAndItsOwnerDecided(Theme theme, Language language) {
        FakeDesk desk = filled();
        studio.open(desk, "arrivals", theme, language, seat -> new Walk(seat, desk).through());
    }

    /** From screen to screen in one look. */
    private record Walk(Seat seat, FakeDesk desk) {
        void through() {
            seat.go(KeyCode.D);
            deposits();
            seat.go(KeyCode.P);
            suspense();
            failures();
        }

        private void deposits() {
            seat.press(KeyCode.J);
            seat.press(KeyCode.J);
            seat.press(KeyCode.K);
            assertThat(seat.table().getSelectionModel().getSelectedIndex()).isZero();
            seat.press(KeyCode.SLASH);
            assertThat(seat.scene().getFocusOwner().getId()).isEqualTo("search");
            seat.press(KeyCode.ESCAPE);
            assertThat(seat.scene().getFocusOwner()).isEqualTo(seat.table());
            seat.select(4);
            photograph("deposits");
            ((TabPane) seat.find(".tab-pane")).getSelectionModel().select(1);
            photograph("deposits-journal");
            ((TabPane) seat.find(".tab-pane")).getSelectionModel().select(0);
            seat.fire("#tab-SUSPENDED");
            seat.select(1);
            photograph("deposits-suspended");
            seat.fire("#qr");
            photograph("deposits-qr");
            assertThat(seat.title()).isEqualTo(seat.messages().get("address.deposit"));
            seat.press(KeyCode.ESCAPE);
            seat.select(4);
            seat.fire("#qr");
            assertThat(seat.title()).isEqualTo(seat.messages().get("address.wallet"));
            seat.press(KeyCode.ESCAPE);
            seat.fire("#tab-ALL");
            Press.settle(seat.scene());
            assertThat(seat.table().getItems()).hasSize(200);
            seat.table().scrollTo(199);
            Press.settle(seat.scene());
            assertThat(seat.table().getItems()).as("older ones follow the eye").hasSize(260);
        }

        private void suspense() {
            seat.select(1);
            photograph("suspense-match");
            seat.type("#suspense-reason", "their usual sender, told by phone");
            seat.fire("#resolve");
            photograph("suspense-confirm");
            seat.press(KeyCode.ESCAPE);
            seat.go(KeyCode.D);
            seat.go(KeyCode.P);
            assertThat(((ModalPane) seat.find(".modal-pane")).isDisplay())
                    .as("asked again")
                    .isFalse();
            assertThat(((TextArea) seat.find("#suspense-reason")).getText()).startsWith("their usual");
            seat.select(2);
            seat.fire("#way-REFUND");
            seat.type("#suspense-to", "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC");
            seat.type("#suspense-reason", "sent by mistake");
            photograph("suspense-refund");
            seat.fire("#resolve");
            photograph("suspense-refund-confirm");
            seat.press(KeyCode.ESCAPE);
            seat.fire("#way-CREDIT");
            seat.type("#suspense-customer", "C-0");
            photograph("suspense-credit");
            seat.select(3);
            photograph("suspense-missing");
            seat.select(0);
            photograph("suspense-proposed");
            seat.fire("#tab-DONE");
            seat.select(0);
            photograph("suspense-done");
            seat.fire("#tab-WORK");
        }

        private void failures() {
            desk.deposits.fail(new IllegalStateException("no database"));
            seat.go(KeyCode.D);
            photograph("deposits-unread");
            desk.deposits.fail(null);
            seat.fire("#again");
            seat.type("#customer", "nobody");
            seat.fire("#find");
            photograph("deposits-nothing-found");
            desk.deposits.fail(null);
        }

        private void photograph(String name) {
            seat.photograph(name, ".number.table-cell");
        }
    }

    private static FakeDesk filled() {
        FakeDesk desk = new FakeDesk();
        List<Amount> amounts = List.of(
                Samples.usdt().parse("12500.5"),
                ChainSamples.token(TRON, "USDT").parse(BIG),
                ChainSamples.token(SOLANA, "SOL").parse("310.000000001"),
                ChainSamples.token(TRON, "TRX").parse("88000"),
                ChainSamples.token(SOLANA, "USDT").parse("60000"));
        DepositState[] states = DepositState.values();
        for (int i = 0; i < 260; i++) {
            DepositState state = i < 25 ? states[i % 5] : DepositState.CREDITED;
            Amount amount = amounts.get(i / 5 % 5);
            Deposit deposit = ArrivalSamples.deposit(i, state, ArrivalSamples.arrival(i, amount));
            desk.deposits.put(deposit);
            if (state.isPosted() || state == DepositState.ORPHANED) {
                boolean suspended = state == DepositState.SUSPENDED;
                desk.deposits.put(
                        deposit.id(),
                        suspended
                                ? ArrivalSamples.posting(deposit, "suspend", "SUSPENSE", "")
                                : ArrivalSamples.posting(deposit, "credit", "CUSTOMER", "C-1042"));
            }
            if (state == DepositState.SUSPENDED) {
                desk.suspense.put(ArrivalSamples.item(
                        i,
                        deposit.arrival(),
                        i < 20 ? ArrivalSamples.UNOWNED : FROM_OUTSIDE,
                        null,
                        false,
                        Duration.ofMinutes(3L * i)));
            }
        }
        suspend(desk);
        return desk;
    }

    private static void suspend(FakeDesk desk) {
        SuspenseItem big = ArrivalSamples.item(
                301,
                ArrivalSamples.arrival(301, Samples.usdt().parse(BIG)),
                new Note("deposit.frozen", "customer: C-7 is frozen for deposits"),
                "C-7",
                false,
                Duration.ofDays(9));
        Actor ben = Actor.staff("ben");
        SuspenseResolution match = new SuspenseResolution(
                SuspenseResolution.Kind.MATCH, "C-7", null, "the freeze was lifted this morning, see ticket 411");
        desk.suspense.put(ArrivalSamples.decided(
                big,
                SuspenseState.PROPOSED,
                new SuspenseItem.Decision(match, ben, null, null, Samples.NOW.minusSeconds(840))));
        desk.suspense.put(ArrivalSamples.open(302, "12500", "C-1042", Duration.ofDays(8)));
        desk.suspense.put(ArrivalSamples.open(303, "80", null, Duration.ofDays(2)));
        desk.suspense.put(ArrivalSamples.missing(304, "400.25", "C-9"));
        SuspenseResolution refund = new SuspenseResolution(
                SuspenseResolution.Kind.REFUND, null, ArrivalSamples.SENDER, "sent by mistake, asked back in writing");
        desk.suspense.put(ArrivalSamples.decided(
                ArrivalSamples.open(305, "75", null, Duration.ofDays(3)),
                SuspenseState.RESOLVED,
                new SuspenseItem.Decision(refund, ben, Actor.staff("ana"), "W-9001", Samples.NOW.minusSeconds(7200))));
        desk.suspense.put(ArrivalSamples.decided(
                ArrivalSamples.open(306, "5", null, Duration.ofDays(4)), SuspenseState.GONE, null));
    }
}
