package dev.strongroom.desktop.screen.start;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.View;
import java.io.File;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Binds the first screen. */
public final class StartView implements View {
    private final StartViewModel model;
    private final Messages messages;
    private @FXML Button practice;
    private @FXML Button real;
    private @FXML VBox progressBox;
    private @FXML ProgressBar progress;
    private @FXML Label step;

    @SuppressWarnings("NullAway.Init")
    public StartView(StartViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        practice.disableProperty().bind(model.busyProperty());
        real.disableProperty().bind(model.busyProperty());
        progressBox.visibleProperty().bind(model.busyProperty());
        progress.progressProperty().bind(model.progressProperty());
        step.textProperty().bind(model.stepProperty());
    }

    @FXML
    void openPractice() {
        model.practice();
    }

    @FXML
    void openReal() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("start.real.choose"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("core.json", "*.json"));
        File chosen = chooser.showOpenDialog(real.getScene().getWindow());
        if (chosen != null) {
            model.configured(chosen.toPath());
        }
    }

    @FXML
    void cancel() {
        model.cancel();
    }
}
