package dev.strongroom.desktop.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.theme.Theme;
import java.security.SecureRandom;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorWindowTest {
    private static final String SECRET = "correct horse battery staple";

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatNobodyCatchesIsToldOnceWithACodeAndAReportWithoutItsMessage(Language language) {
        Messages messages = new Messages(language, ConsoleApplication.AREAS);
        System.setProperty("strongroom.log", "/home/olga/.strongroom/console.log");
        for (Theme theme : Theme.values()) {
            Fx.run(() -> {
                Thread.UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
                Toasts toasts = new Toasts(messages, new SecureRandom());
                Stage stage = new Stage();
                stage.setScene(new Scene(new StackPane(toasts.layer()), 800, 600));
                theme.dress(stage.getScene());
                stage.show();
                try {
                    toasts.takeUncaught();
                    fail(new IllegalStateException(SECRET, new IllegalArgumentException(SECRET)));
                    ErrorWindow first = Objects.requireNonNull(toasts.window());
                    fail(new IllegalStateException("the next frame"));
                    assertThat(toasts.window()).isSameAs(first);
                    assertThat(first.isOpen()).isTrue();
                    Photo.take(first.scene(), theme, language, "error-window");
                    check(first);
                } finally {
                    Thread.currentThread().setUncaughtExceptionHandler(before);
                    stage.hide();
                }
            });
        }
    }

    @AfterEach
    void end() {
        System.clearProperty("strongroom.log");
    }

    private static void fail(RuntimeException failure) {
        Thread me = Thread.currentThread();
        me.getUncaughtExceptionHandler().uncaughtException(me, failure);
    }

    private static void check(ErrorWindow window) {
        Scene scene = window.scene();
        String code = ((TextField) scene.lookup("#failure-code")).getText();
        assertThat(code).matches("[0-9A-F]{8}");
        assertThat(((TextField) scene.lookup("#failure-log")).getText())
                .isEqualTo("/home/olga/.strongroom/console.log");
        ((Button) scene.lookup("#failure-copy")).fire();
        assertThat(Clipboard.getSystemClipboard().getString())
                .contains(code, "java.lang.IllegalStateException", "caused by java.lang.IllegalArgumentException")
                .contains("at dev.strongroom.desktop.notify.ErrorWindowTest")
                .doesNotContain(SECRET);
        ((Button) scene.lookup("#failure-close")).fire();
        assertThat(window.isOpen()).isFalse();
    }
}
