package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.SOLANA;
import static dev.strongroom.desktop.session.ChainSamples.TRON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.practice.PracticeVaults;
import dev.strongroom.desktop.fx.Complaints;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.FakeSweeps;
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
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sweeps in each language and theme, reached by their keys. */
class SweepsPhotoTest {
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
    void whatLiesThereIsPlannedAndSwept(Theme theme, Language language) {
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

    /** From list to list in one look. */
    private record Walk(Scene scene, Theme theme, Messages messages, FakeDesk desk) {
        void through() {
            scene.getRoot().requestFocus();
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.E);
            Press.settle(scene);
            assertThat(table("#plan").getItems()).hasSize(4);
            assertThat(((Button) scene.lookup("#start")).isDisabled()).isTrue();
            photograph("plan");
            ((CheckBox) scene.lookup("#all")).fire();
            Press.settle(scene);
            photograph("chosen");
            ((Button) scene.lookup("#start")).fire();
            photograph("confirm");
            Press.key(scene, KeyCode.ESCAPE);
            ((ToggleButton) scene.lookup("#tab-OPEN")).fire();
            Press.settle(scene);
            photograph("none-open");
            ((ToggleButton) scene.lookup("#tab-DONE")).fire();
            Press.settle(scene);
            assertThat(table("#sweeps").getItems()).hasSize(2);
            photograph("done");
            ((ToggleButton) scene.lookup("#tab-PLAN")).fire();
            desk.sweeps.fail(new IllegalStateException("no database"));
            ((Button) scene.lookup("#again")).fire();
            photograph("unread");
            desk.sweeps.fail(null);
        }

        private TableView<?> table(String id) {
            return (TableView<?>) scene.lookup(id);
        }

        private void photograph(String name) {
            Press.settle(scene);
            Photo.take(scene, theme, messages.language(), "sweeps-" + name);
            scene.getRoot()
                    .lookupAll(".number.table-cell")
                    .forEach(amount -> assertThat(Complaints.about(amount))
                            .as("amounts of " + name)
                            .isEmpty());
            assertThat(Complaints.about(scene.lookup("#sums")))
                    .as(name + " in " + messages.language())
                    .isEmpty();
        }
    }

    private static FakeDesk filled() {
        FakeDesk desk = new FakeDesk();
        Note little = new Note("limit.day", "too little lies there");
        desk.sweeps.lines.put(
                Samples.NETWORK,
                List.of(
                        FakeSweeps.line(11, "1240000.5", null, null),
                        FakeSweeps.line(12, "900.5", null, null),
                        FakeSweeps.line(13, "70", null, "s-9"),
                        FakeSweeps.line(14, "3", little, null)));
        desk.sweeps.ended.add(
                FakeSweeps.sweep("804", WithdrawalState.SETTLED, Samples.usdt().parse("12500")));
        desk.sweeps.ended.add(
                FakeSweeps.sweep("803", WithdrawalState.FAILED, Samples.usdt().parse("80.25")));
        return desk;
    }
}
