package dev.strongroom.desktop.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.key.Secret;
import dev.strongroom.desktop.fx.Fx;
import java.nio.charset.StandardCharsets;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class SecretFieldTest {
    @Test
    void whatIsTypedComesOutOnceAsASecret() {
        Fx.run(() -> {
            SecretField field = new SecretField();
            type(field, "päss💰");
            press(field, KeyCode.BACK_SPACE);
            type(field, "!");

            try (Secret secret = field.take()) {
                assertThat(new String(secret.bytes(), StandardCharsets.UTF_8)).isEqualTo("päss!");
            }
            assertThat(field.lengthProperty().get()).isZero();
            try (Secret again = field.take()) {
                assertThat(again.isEmpty()).isTrue();
            }
        });
    }

    @Test
    void escapeWipesAndEnterGoesOn() {
        Fx.run(() -> {
            SecretField field = new SecretField();
            boolean[] gone = {false};
            field.setOnAction(_ -> gone[0] = true);
            type(field, "abc");
            press(field, KeyCode.ENTER);
            assertThat(gone[0]).isTrue();
            assertThat(field.lengthProperty().get()).isEqualTo(3);

            press(field, KeyCode.ESCAPE);
            assertThat(field.lengthProperty().get()).isZero();
        });
    }

    @Test
    void leavingTheWindowWipesIt() {
        Fx.run(() -> {
            SecretField field = new SecretField();
            Scene scene = new Scene(new javafx.scene.layout.StackPane(field));
            type(field, "abc");
            ((javafx.scene.layout.StackPane) scene.getRoot()).getChildren().clear();

            assertThat(field.lengthProperty().get()).isZero();
        });
    }

    @Test
    void nothingOfItStandsInAnyTextOfTheField() {
        Fx.run(() -> {
            SecretField field = new SecretField();
            type(field, "hunter2");

            assertThat(field.toString()).doesNotContain("hunter");
            assertThat(field.getAccessibleText()).isNull();
            field.lookupAll(".label")
                    .forEach(label -> assertThat(label.toString()).doesNotContain("hunter"));
        });
    }

    private static void type(SecretField field, String text) {
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(c -> field.fireEvent(
                        new KeyEvent(KeyEvent.KEY_TYPED, c, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    private static void press(SecretField field, KeyCode code) {
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
