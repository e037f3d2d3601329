package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.boot.practice.PracticeVaults;
import dev.strongroom.desktop.fx.Complaints;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Taking wallets into the books, from the overview's line on, in each language and theme. */
class OpeningPhotoTest {
    private static TrustFile trust;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        List<ListedNetwork> networks = Stream.of(Samples.NETWORK, ChainSamples.TRON)
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
    void walletsAreShownWithWhatTheyHoldAndTakenIn(Theme theme, Language language) {
        Messages messages = new Messages(language, ConsoleApplication.AREAS);
        FakeDesk desk = new FakeDesk();
        for (Network network : List.of(Samples.NETWORK, ChainSamples.TRON)) {
            for (Token token : Registry.builtIn().network(network).tokens()) {
                desk.openings.put(token, WalletTier.HOT, 0, token.asset().isNative() ? "1.5" : "62000");
                desk.openings.put(token, WalletTier.COLD, 0, token.asset().isNative() ? "0" : "900000.25");
            }
        }
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
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.O);
            photograph("line", scene.lookup("#attention"));
            ((Button) scene.lookup(".attention-line")).fire();
            photograph("balances", scene.lookup("#opening-box"));
            Token token = Registry.builtIn().network(Samples.NETWORK).tokens().getFirst();
            desk.openings.put(token, WalletTier.HOT, 0, "7.25");
            ((Button) scene.lookup("#opening-take")).fire();
            photograph("changed", scene.lookup("#opening-box"));
            Press.key(scene, KeyCode.ESCAPE);
            ((Button) scene.lookup(".attention-line")).fire();
            Press.settle(scene);
            ((Button) scene.lookup("#opening-take")).fire();
            photograph("taken-in", scene.lookup("#attention"));
            assertThat(scene.lookup(".attention-line")).isNull();
            assertThat(desk.openings.opened()).hasSize(1);
        }

        private void photograph(String name, Node looked) {
            Press.settle(scene);
            Photo.take(scene, theme, messages.language(), "opening-" + name);
            assertThat(Complaints.about(looked))
                    .as(name + " in " + messages.language())
                    .isEmpty();
        }
    }
}
