package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.Toolkit;
import dev.strongroom.chain.ceremony.ColdScene;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.desktop.dialog.FakeChoosing;
import dev.strongroom.desktop.fx.Complaints;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.screen.found.FoundingTools;
import dev.strongroom.desktop.screen.found.Papers;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.KnownVaults;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.settings.RecentDesks;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.settings.SettingsFile;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.theme.Theme;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first screen and the unlocking of a real desk in each language and theme. */
class FirstScreensPhotoTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void theFirstScreenShowsTheDesksOfBefore(Theme theme, Language language) {
        Fx.run(() -> {
            Messages messages = new Messages(language, ConsoleApplication.AREAS);
            ConsoleWindow window = new ConsoleWindow(messages, new SecureRandom(), theme, 1440, 900);
            RecentDesks recent = new RecentDesks(new SettingsFile(folder.resolve("console.json")));
            recent.opened(Path.of("/srv/strongroom/test-desk"), "Example Payments, Sepolia");
            recent.opened(Path.of("/srv/strongroom/desk"), "Example Payments");
            FoundingTools tools = new FoundingTools(
                    Offline.chains(), new Vaults(Offline.chains(), new SecureRandom()), _ -> Papers.SEPOLIA);
            Console.Ground ground = new Console.Ground(
                    Clock.fixed(Samples.NOW, ZoneOffset.UTC),
                    new LocalDesks(folder, recent, messages),
                    recent,
                    SavedFilters.forNow(),
                    tools,
                    new FakeChoosing());
            try (Console console = new Console(window, messages, ground)) {
                Stage stage = show(window.scene());
                console.open();
                shoot(window.scene(), theme, language, "start");
                stage.hide();
                assertThat(window.scene().getRoot().lookupAll(".recent-desk")).hasSize(2);
            }
        });
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void aRealDeskAsksForAVaultAndOffersTheLastOne(Theme theme, Language language) throws Exception {
        try (ColdScene cold = new ColdScene(folder)) {
            KnownVaults known = new KnownVaults() {
                @Override
                public List<Path> vaults() {
                    return List.of(Path.of("/media/ana/ana.vault"), Path.of("/media/ben/ben.vault"));
                }

                @Override
                public void unlocked(Path vault) {
                    throw new AssertionError("nobody unlocks here");
                }
            };
            OpenDesk desk =
                    new OpenDesk("Example", new FakeDesk(), () -> cold.trust, List.of(), false, () -> {}, known);
            Fx.run(() -> unlock(desk, theme, language));
        }
    }

    private static void unlock(OpenDesk desk, Theme theme, Language language) {
        Messages messages = new Messages(language, ConsoleApplication.AREAS);
        ConsoleWindow window = new ConsoleWindow(messages, new SecureRandom(), theme, 1440, 900);
        Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
        try (Workplace workplace =
                new Workplace(desk, window, messages, new SameThreadTasks(), clock, SavedFilters.forNow())) {
            Stage stage = show(window.scene());
            workplace.draw();
            workplace.welcome();
            shoot(window.scene(), theme, language, "unlock-vault");
            TextField path = (TextField) window.scene().lookup("#unlock-vault").lookup(".path");
            assertThat(path.getText()).isEqualTo("/media/ana/ana.vault");
            assertThat(((MenuButton) window.scene().lookup(".person")).getItems())
                    .extracting(MenuItem::getText)
                    .containsExactly(
                            messages.get("shell.unlock", "ana.vault"),
                            messages.get("shell.unlock", "ben.vault"),
                            messages.get("shell.unlock.vault"));
            stage.hide();
        }
    }

    private static Stage show(Scene scene) {
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static void shoot(Scene scene, Theme theme, Language language, String name) {
        Toolkit.getToolkit().firePulse();
        Toolkit.getToolkit().firePulse();
        Photo.take(scene, theme, language, name);
        assertThat(Complaints.about(scene.getRoot()))
                .as(name + " in " + language)
                .isEmpty();
    }
}
