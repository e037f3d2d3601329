package dev.strongroom.desktop.workstation;

import atlantafx.base.theme.PrimerDark;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.crypto.Mac;

/**
 * What the JDK and JavaFX load for any window: one label from FXML, dressed, one file written, one hash asked for. None
 * of our classes.
 */
final class PlainWindow {
    private static final String FXML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <?import javafx.scene.control.Label?>
            <Label text="plain" xmlns:fx="http://javafx.com/fxml/1"/>
            """;

    private PlainWindow() {}

    public static void main(String[] args) throws Exception {
        CompletableFuture<Boolean> shown = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
                Parent root = new FXMLLoader().load(new ByteArrayInputStream(FXML.getBytes(StandardCharsets.UTF_8)));
                Mac.getInstance("HmacSHA512");
                Stage stage = new Stage();
                stage.setScene(new Scene(root));
                stage.show();
                try (FileChannel out = FileChannel.open(
                        Path.of(args[0]).resolve("plain"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    out.write(ByteBuffer.wrap(new byte[] {1}));
                    out.force(true);
                }
                stage.hide();
                shown.complete(true);
            } catch (Exception e) {
                shown.completeExceptionally(e);
            }
        });
        System.exit(shown.get(2, TimeUnit.MINUTES) ? 0 : 1);
    }
}
