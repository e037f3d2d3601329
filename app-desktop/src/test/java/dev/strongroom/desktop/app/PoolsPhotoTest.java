package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.SOLANA;
import static dev.strongroom.desktop.session.ChainSamples.TRON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.PoolBreak;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.boot.practice.PracticeVaults;
import dev.strongroom.desktop.fx.Complaints;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
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
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pools in each language and theme, reached by their keys. */
class PoolsPhotoTest {
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
    void poolsAreShownFilledAndTheirAddressesFrozen(Theme theme, Language language) {
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
            go(KeyCode.A);
            Press.key(scene, KeyCode.SLASH);
            assertThat(scene.getFocusOwner().getId()).isEqualTo("search");
            Press.key(scene, KeyCode.ESCAPE);
            assertThat(scene.getFocusOwner()).isEqualTo(table());
            select(1);
            photograph("given");
            select(3);
            photograph("frozen");
            ((Button) scene.lookup("#pool-unfreeze")).fire();
            photograph("unfreeze");
            Press.key(scene, KeyCode.ESCAPE);
            select(4);
            photograph("retired");
            select(0);
            ((Button) scene.lookup("#pool-freeze")).fire();
            photograph("freeze");
            Press.key(scene, KeyCode.ESCAPE);
            ((Button) scene.lookup("#qr")).fire();
            photograph("qr");
            Press.key(scene, KeyCode.ESCAPE);
            fill();
            check();
            failures();
        }

        private void fill() {
            ((Button) scene.lookup("#generate")).fire();
            photograph("generate");
            ((TextField) scene.lookup("#pool-number")).setText("1001");
            ((Button) scene.lookup("#pool-save")).fire();
            photograph("generate-wrong");
            Press.key(scene, KeyCode.ESCAPE);
            ((Button) scene.lookup("#threshold")).fire();
            photograph("threshold");
            Press.key(scene, KeyCode.ESCAPE);
        }

        private void check() {
            ((Button) scene.lookup("#check")).fire();
            photograph("clean");
            desk.pools.put(new PoolBreak(
                    "eip155_deposit_0001",
                    PoolSamples.where(Samples.NETWORK, 1),
                    PoolSamples.where(Samples.NETWORK, 2),
                    "address: the source gives another one for number 0"));
            desk.pools.put(new PoolBreak(
                    "tron_deposit_0009",
                    PoolSamples.where(TRON, 9),
                    null,
                    "source: the database does not keep what was signed"));
            ((Button) scene.lookup("#check")).fire();
            photograph("broken");
            Press.key(scene, KeyCode.ESCAPE);
        }

        private void failures() {
            ((TextField) scene.lookup(".filter-line #search")).setText("nobody");
            ((Button) scene.lookup("#find")).fire();
            photograph("nothing-found");
            desk.pools.fail(new IllegalStateException("no database"));
            ((Button) scene.lookup("#clear")).fire();
            photograph("unread");
            desk.pools.fail(null);
            ((Button) scene.lookup("#again")).fire();
            photograph("again");
        }

        private void go(KeyCode place) {
            scene.getRoot().requestFocus();
            Press.key(scene, KeyCode.G);
            Press.key(scene, place);
        }

        private void select(int row) {
            table().getSelectionModel().clearAndSelect(row);
            Press.settle(scene);
        }

        private TableView<?> table() {
            return (TableView<?>) scene.lookup(".table-view");
        }

        private void photograph(String name) {
            Photo.take(scene, theme, messages.language(), "pools-" + name);
            assertThat(Complaints.about(scene.lookup(".detail-side")))
                    .as(name + " in " + messages.language())
                    .isEmpty();
            assertThat(Complaints.about(scene.lookup("#cards")))
                    .as("cards of " + name)
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
        desk.pools.put(PoolSamples.pool(Samples.NETWORK, 1_240, null));
        desk.pools.put(PoolSamples.pool(SOLANA, 7, 4_981L));
        desk.pools.put(PoolSamples.pool(TRON, 0, 0L));
        desk.pools.put(PoolSamples.source(Samples.NETWORK, PoolSource.Kind.XPUB));
        WalletState[] states = WalletState.values();
        int number = 1;
        for (Network network : List.of(Samples.NETWORK, SOLANA, TRON)) {
            for (int i = 0; i < 80; i++) {
                WalletState state = i < 5 ? states[i] : states[i % 2];
                String customer =
                        state == WalletState.ALLOCATED || state == WalletState.FROZEN ? "C-" + (1000 + i) : null;
                desk.pools.put(PoolSamples.address(network, number++, state, customer));
            }
        }
        return desk;
    }
}
