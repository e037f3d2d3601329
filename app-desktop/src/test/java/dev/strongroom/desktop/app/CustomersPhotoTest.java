package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.SOLANA;
import static dev.strongroom.desktop.session.ChainSamples.TRON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.practice.PracticeVaults;
import dev.strongroom.desktop.fx.Complaints;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.ArrivalSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.PoolSamples;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Customers in each language and theme, reached by their keys. */
class CustomersPhotoTest {
    private static final List<DepositState> STATES = List.of(DepositState.values());
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
    void aCustomerIsShownWholeAndFrozen(Theme theme, Language language) {
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

    /** From state to state in one look. */
    private record Walk(Scene scene, Theme theme, Messages messages, FakeDesk desk) {
        void through() {
            scene.getRoot().requestFocus();
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.C);
            select(2);
            photograph("whole");
            ((Button) scene.lookup("#give-tron")).fire();
            photograph("given");
            ((Button) scene.lookup("#customer-payouts")).fire();
            photograph("freeze");
            Press.key(scene, KeyCode.ESCAPE);
            select(3);
            photograph("frozen");
            select(4);
            photograph("new");
            ((Button) scene.lookup("#register")).fire();
            photograph("register");
            Press.key(scene, KeyCode.ESCAPE);
            desk.customers.fail(new IllegalStateException("no database"));
            ((Button) scene.lookup("#find")).fire();
            photograph("unread");
        }

        private void select(int row) {
            ((TableView<?>) scene.lookup(".table-view")).getSelectionModel().clearAndSelect(row);
            Press.settle(scene);
        }

        private void photograph(String name) {
            Photo.take(scene, theme, messages.language(), "customers-" + name);
            assertThat(Complaints.about(scene.lookup(".detail-side")))
                    .as(name + " in " + messages.language())
                    .isEmpty();
            if (scene.lookup(".dialog-box") != null) {
                assertThat(Complaints.about(scene.lookup(".dialog-box")))
                        .as(name)
                        .isEmpty();
            }
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
        desk.addresses.put("C-1002", SOLANA, null);
        desk.addresses.put("C-1003", Samples.NETWORK, PoolSamples.ODD);
        Actor ana = Actor.staff("ana");
        desk.customers.freeze(ana, "C-1003", "the customer reports a loss of access");
        desk.deposits.freeze(ana, "C-1003", "the same, see ticket 411");
        return desk;
    }
}
