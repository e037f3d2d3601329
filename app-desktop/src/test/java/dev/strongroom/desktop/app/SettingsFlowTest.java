package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.desktop.dialog.FakeChoosing;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.settings.RecentDesks;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.settings.SettingsFile;
import dev.strongroom.desktop.task.FxTasks;
import dev.strongroom.desktop.task.QuietProgress;
import dev.strongroom.desktop.theme.Theme;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people at the settings of a real practice desk: one drafts a higher minimum, the other publishes it. */
class SettingsFlowTest {
    private @TempDir Path data;

    @Test
    void whatAnOperatorDraftsAnApproverPublishesAndItHolds() throws Exception {
        Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
        ConsoleWindow window = Fx.call(
                () -> new ConsoleWindow(messages, new SecureRandom(), new FakeChoosing(), Theme.LIGHT, 1440, 900));
        RecentDesks recent = new RecentDesks(new SettingsFile(data.resolve("console.json")));
        try (OpenDesk desk = new LocalDesks(data, recent, messages).practice(new QuietProgress());
                FxTasks tasks = new FxTasks(failure -> window.notifier().failed("", failure))) {
            Workplace workplace = Fx.call(() -> {
                Workplace made = new Workplace(desk, window, messages, tasks, Clock.systemUTC(), SavedFilters.forNow());
                Stage stage = new Stage();
                stage.setScene(window.scene());
                stage.show();
                made.draw();
                return made;
            });
            try {
                walk(window.scene(), desk.ports().get(SettingsApi.class));
            } finally {
                Fx.run(() -> {
                    workplace.close();
                    window.scene().getWindow().hide();
                });
            }
        }
    }

    private static void walk(Scene scene, SettingsApi settings) {
        sit(scene, "Otto Operator");
        Fx.run(() -> {
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.T);
        });
        Fx.await(() -> scene.lookup(".table-view") instanceof TableView<?> table
                && table.getItems().size() == settings.names().size());
        fire(scene, "#setting-edit");
        type(scene, "#field-minimums-USDT", "a little");
        fire(scene, "#setting-save");
        Fx.await(() -> scene.lookup("#setting-problem") != null
                && scene.lookup("#setting-problem").isManaged());
        assertThat(settings.history("deposits")).isEmpty();
        type(scene, "#field-minimums-USDT", "12.5");
        fire(scene, "#setting-save");
        Fx.await(() -> scene.lookup("#setting-publish") != null);
        assertThat(settings.history("deposits"))
                .extracting(SettingVersion::state)
                .containsExactly(SettingVersion.State.DRAFT);
        assertThat(Fx.call(() -> scene.lookup("#setting-publish").isDisabled()))
                .as("by its author")
                .isTrue();
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-setting-drafted");

        sit(scene, "Ben Approver");
        fire(scene, "#setting-publish");
        Fx.await(() -> scene.lookup(".dialog-box .danger") != null);
        assertThat(settings.published("deposits").version()).as("asked first").isZero();
        fire(scene, ".dialog-box .danger");
        Fx.await(() -> settings.published("deposits").version() == 1);
        assertThat(settings.published("deposits").document()).contains("\"USDT\" : \"12.5\"");
        Fx.await(() -> scene.lookup("#value-minimums-USDT") != null);
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-setting-published");

        settings.draft(
                settings.published("deposits").author(),
                "deposits",
                settings.published("deposits").document().replace("12.5", "13"));
        Fx.await(() -> scene.lookup("#tab-DRAFT").isVisible());
    }

    private static void sit(Scene scene, String title) {
        Fx.run(() -> person(scene).getItems().stream()
                .filter(item -> item.getText() != null && item.getText().contains(title))
                .findFirst()
                .orElseThrow()
                .fire());
        Fx.await(() -> person(scene).getText().equals(title));
    }

    private static MenuButton person(Scene scene) {
        return (MenuButton) scene.lookup(".person");
    }

    private static void type(Scene scene, String selector, String text) {
        Fx.await(() -> scene.lookup(selector) != null && !scene.lookup(selector).isDisabled());
        Fx.run(() -> ((TextField) scene.lookup(selector)).setText(text));
    }

    private static void fire(Scene scene, String selector) {
        Fx.await(() -> scene.lookup(selector) != null && !scene.lookup(selector).isDisabled());
        Fx.run(() -> ((ButtonBase) scene.lookup(selector)).fire());
    }
}
