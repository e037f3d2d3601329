package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.desktop.fx.Fx;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleWindowTest {
    @BeforeAll
    static void startToolkit() {
        Fx.run(() -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
    void theWindowSaysInEachLanguageThatItHasNoScreensYet(String language) throws Exception {
        ResourceBundle messages =
                ResourceBundle.getBundle("dev.strongroom.desktop.messages.console", Locale.forLanguageTag(language));

        Scene scene = onUiThread(() -> ConsoleApplication.scene(messages));

        assertThat(scene.getRoot().getChildrenUnmodifiable())
                .filteredOn(Label.class::isInstance)
                .extracting(label -> ((Label) label).getText())
                .containsExactly(messages.getString("empty.title"), messages.getString("empty.text"));
        assertThat(messages.getLocale().getLanguage()).isEqualTo(language.startsWith("zh") ? "zh" : "");
    }

    private static Scene onUiThread(java.util.function.Supplier<Scene> work) throws Exception {
        CompletableFuture<Scene> result = CompletableFuture.supplyAsync(work, Platform::runLater);
        return result.get(30, TimeUnit.SECONDS);
    }
}
