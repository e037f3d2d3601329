package dev.strongroom.desktop.notify;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Tells of a failure that nobody foresaw in a window of its own, since the one behind it may no longer draw: the code
 * to search for, whether money is touched, what to do, and a report to hand on.
 */
final class ErrorWindow {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 520;
    private final Stage stage = new Stage();

    /** @param behind the program's window, whose look it takes over */
    ErrorWindow(FailureReport report, Messages messages, Scene behind) {
        Label title = new Label(messages.get("failure.title"), new FontIcon("mdal-error"));
        title.getStyleClass().addAll(Styles.TITLE_4, "state-danger");
        Label text = new Label(messages.get("failure.text"));
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        GridPane found = new GridPane(8, 8);
        found.addRow(0, fields("failure-code", messages.get("failure.code"), report.code()));
        Path log = LogFile.path();
        if (log != null) {
            found.addRow(1, fields("failure-log", messages.get("failure.log"), log.toString()));
        }
        TextArea area = new TextArea(report.text());
        area.setId("failure-report");
        area.setEditable(false);
        area.getStyleClass().add("numeric");
        area.setAccessibleText(messages.get("failure.report"));
        VBox.setVgrow(area, Priority.ALWAYS);
        Label hint = new Label(messages.get("failure.report"));
        hint.setWrapText(true);
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        Button copy = button(messages.get("failure.copy"));
        copy.setId("failure-copy");
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(report.text());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(messages.get("failure.copied"));
        });
        Button close = button(messages.get("failure.close"));
        close.setId("failure-close");
        close.setCancelButton(true);
        close.setDefaultButton(true);
        close.setOnAction(_ -> stage.hide());
        HBox buttons = new HBox(8, copy, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(title, text, found, hint, area, buttons);
        box.getStyleClass().setAll(behind.getRoot().getStyleClass());
        box.getStyleClass().addAll("root", "dialog-box");
        Scene scene = new Scene(box, WIDTH, HEIGHT);
        scene.getStylesheets().setAll(behind.getStylesheets());
        stage.setTitle(messages.get("failure.title"));
        stage.setScene(scene);
        if (behind.getWindow() != null && behind.getWindow().isShowing()) {
            stage.initOwner(behind.getWindow());
        }
        stage.setOnShown(_ -> close.requestFocus());
    }

    /** The name of a text, and the text, which can be copied. */
    private static Node[] fields(String id, String name, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setEditable(false);
        field.getStyleClass().add("address-field");
        field.setAccessibleText(name);
        GridPane.setHgrow(field, Priority.ALWAYS);
        Label label = new Label(name);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return new Node[] {label, field};
    }

    private static Button button(String text) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        return button;
    }

    /** Shows it; does not wait. */
    void open() {
        stage.show();
        stage.toFront();
    }

    boolean isOpen() {
        return stage.isShowing();
    }

    Scene scene() {
        return stage.getScene();
    }
}
