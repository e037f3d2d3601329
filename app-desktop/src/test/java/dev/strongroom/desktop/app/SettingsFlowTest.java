package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.desktop.dialog.FakeChoosing;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.theme.Theme;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people at the settings of a real practice desk: one drafts a higher minimum, the other publishes it. */
class SettingsFlowTest {
    private @TempDir Path data;

    @Test
    void whatAnOperatorDraftsAnApproverPublishesAndItHolds() throws Exception {
        try (PracticeConsole console = new PracticeConsole(data, new FakeChoosing())) {
            walk(console, console.scene(), console.ports().get(SettingsApi.class));
        }
    }

    private static void walk(PracticeConsole console, Scene scene, SettingsApi settings) {
        console.sit("Otto Operator");
        Fx.run(() -> {
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.T);
        });
        Fx.await(() -> scene.lookup(".table-view") instanceof TableView<?> table
                && table.getItems().size() == settings.names().size());
        console.fire("#setting-edit");
        type(scene, "#field-minimums-USDT", "a little");
        console.fire("#setting-save");
        Fx.await(() -> scene.lookup("#setting-problem") != null
                && scene.lookup("#setting-problem").isManaged());
        assertThat(settings.history("deposits")).isEmpty();
        type(scene, "#field-minimums-USDT", "12.5");
        console.fire("#setting-save");
        Fx.await(() -> scene.lookup("#setting-publish") != null);
        assertThat(settings.history("deposits"))
                .extracting(SettingVersion::state)
                .containsExactly(SettingVersion.State.DRAFT);
        assertThat(Fx.call(() -> scene.lookup("#setting-publish").isDisabled()))
                .as("by its author")
                .isTrue();
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-setting-drafted");

        console.sit("Ben Approver");
        console.fire("#setting-publish");
        Fx.await(() -> scene.lookup(".dialog-box .danger") != null);
        assertThat(settings.published("deposits").version()).as("asked first").isZero();
        console.fire(".dialog-box .danger");
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

    private static void type(Scene scene, String selector, String text) {
        Fx.await(() -> scene.lookup(selector) != null && !scene.lookup(selector).isDisabled());
        Fx.run(() -> ((TextField) scene.lookup(selector)).setText(text));
    }
}
