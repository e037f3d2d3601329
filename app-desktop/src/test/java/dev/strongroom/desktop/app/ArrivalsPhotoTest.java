package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.SOLANA;
import static dev.strongroom.desktop.session.ChainSamples.TRON;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.boot.practice.PracticeVaults;
import dev.strongroom.desktop.fx.Complaints;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.ArrivalSamples;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Deposits and suspense in each language and theme, reached by their keys. */
class ArrivalsPhotoTest {
    private static final String BIG = "1240000.5";
    private static TrustFile trust;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        List<ListedNetwork> networks = Stream.of(Samples.NETWORK, SOLANA, TRON)
                .map(Registry.builtIn()::network)
                .toList();
        PracticeVaults.Founding founding = new PracticeVaults.Founding("Example desk", networks, 1, Samples.NOW);
        try (PracticeVaults vaults =
                PracticeVaults.found(folder.resolve("desk"), Offline.chains(), new SecureRandom(), founding)) {
            trust = vaults.trust();
        }
    }

    static Stream<Arguments> looks() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(Language.values()).map(language -> Arguments.of(theme, language)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatArrivedIsShownAndItsOwnerDecided(Theme theme, Language language) {
        Messages messages = new Messages(language, ConsoleApplication.AREAS);
        FakeDesk desk = filled();
        OpenDesk open = new OpenDesk("test", desk, () -> trust, List.of(), true, () -> {});
        Fx.run(() -> {
            ConsoleWindow window = new ConsoleWindow(messages, new SecureRandom(), theme, 1440, 900);
            Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
            try (Workplace workplace =
                    new Workplace(open, window, messages, new SameThreadTasks(), clock, SavedFilters.forNow())) {
                Stage stage = new Stage();
                stage.setScene(window.scene());
                stage.show();
                workplace.draw();
                workplace.session().unlock(FakePeople.approver("ana"));
                new Walk(window.scene(), theme, messages, desk).through();
                stage.hide();
            }
        });
    }

    /** From screen to screen in one look. */
    private record Walk(Scene scene, Theme theme, Messages messages, FakeDesk desk) {
        void through() {
            go(KeyCode.D);
            deposits();
            go(KeyCode.P);
            suspense();
            failures();
        }

        private void go(KeyCode place) {
            scene.getRoot().requestFocus();
            Press.key(scene, KeyCode.G);
            Press.key(scene, place);
        }

        private void deposits() {
            Press.key(scene, KeyCode.J);
            Press.key(scene, KeyCode.J);
            Press.key(scene, KeyCode.K);
            assertThat(table().getSelectionModel().getSelectedIndex()).isZero();
            Press.key(scene, KeyCode.SLASH);
            assertThat(scene.getFocusOwner().getId()).isEqualTo("search");
            Press.key(scene, KeyCode.ESCAPE);
            assertThat(scene.getFocusOwner()).isEqualTo(table());
            select(4);
            photograph("deposits");
            ((TabPane) scene.lookup(".tab-pane")).getSelectionModel().select(1);
            photograph("deposits-journal");
            ((TabPane) scene.lookup(".tab-pane")).getSelectionModel().select(0);
            ((ToggleButton) scene.lookup("#tab-SUSPENDED")).fire();
            select(1);
            photograph("deposits-suspended");
            ((Button) scene.lookup("#qr")).fire();
            photograph("deposits-qr");
            Press.key(scene, KeyCode.ESCAPE);
            ((ToggleButton) scene.lookup("#tab-ALL")).fire();
            Press.settle(scene);
            assertThat(table().getItems()).hasSize(200);
            table().scrollTo(199);
            Press.settle(scene);
            assertThat(table().getItems()).as("older ones follow the eye").hasSize(260);
        }

        private void suspense() {
            select(1);
            photograph("suspense-match");
            write("#suspense-reason", "their usual sender, told by phone");
            ((Button) scene.lookup("#resolve")).fire();
            photograph("suspense-confirm");
            Press.key(scene, KeyCode.ESCAPE);
            go(KeyCode.D);
            go(KeyCode.P);
            assertThat(((ModalPane) scene.lookup(".modal-pane")).isDisplay())
                    .as("asked again")
                    .isFalse();
            assertThat(((TextArea) scene.lookup("#suspense-reason")).getText()).startsWith("their usual");
            select(2);
            ((RadioButton) scene.lookup("#way-REFUND")).fire();
            type("#suspense-to", "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC");
            write("#suspense-reason", "sent by mistake");
            photograph("suspense-refund");
            ((Button) scene.lookup("#resolve")).fire();
            photograph("suspense-refund-confirm");
            Press.key(scene, KeyCode.ESCAPE);
            ((RadioButton) scene.lookup("#way-CREDIT")).fire();
            type("#suspense-customer", "C-0");
            photograph("suspense-credit");
            select(3);
            photograph("suspense-missing");
            select(0);
            photograph("suspense-proposed");
            ((ToggleButton) scene.lookup("#tab-DONE")).fire();
            select(0);
            photograph("suspense-done");
            ((ToggleButton) scene.lookup("#tab-WORK")).fire();
        }

        private void failures() {
            desk.deposits.fail(new IllegalStateException("no database"));
            go(KeyCode.D);
            photograph("deposits-unread");
            desk.deposits.fail(null);
            ((Button) scene.lookup("#again")).fire();
            type("#customer", "nobody");
            ((Button) scene.lookup("#find")).fire();
            photograph("deposits-nothing-found");
            desk.deposits.fail(null);
        }

        private void type(String field, String text) {
            ((TextField) scene.lookup(field)).setText(text);
        }

        private void write(String field, String text) {
            ((TextArea) scene.lookup(field)).setText(text);
        }

        private void select(int row) {
            table().getSelectionModel().clearAndSelect(row);
            Press.settle(scene);
        }

        private TableView<?> table() {
            return (TableView<?>) scene.lookup(".table-view");
        }

        private void photograph(String name) {
            Photo.take(scene, theme, messages.language(), "arrivals-" + name);
            assertThat(Complaints.about(scene.lookup(".detail-side")))
                    .as(name + " in " + messages.language())
                    .isEmpty();
            scene.getRoot()
                    .lookupAll(".number.table-cell")
                    .forEach(amount -> assertThat(Complaints.about(amount))
                            .as("amounts of " + name)
                            .isEmpty());
            if (scene.lookup(".dialog-box") != null) {
                assertThat(Complaints.about(scene.lookup(".dialog-box")))
                        .as(name)
                        .isEmpty();
            }
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
                        i, deposit.arrival(), ArrivalSamples.UNOWNED, null, false, Duration.ofMinutes(3L * i)));
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
