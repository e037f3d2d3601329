package dev.strongroom.desktop.screen.start;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.settings.RecentDesk;
import dev.strongroom.desktop.ui.View;
import java.io.File;
import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** Binds the first screen. */
public final class StartView implements View {
    private final StartViewModel model;
    private final Messages messages;
    private final ListChangeListener<RecentDesk> changed = _ -> drawRecent();
    private @FXML Button practice;
    private @FXML Button found;
    private @FXML Button real;
    private @FXML VBox recentBox;
    private @FXML VBox recent;
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
        found.disableProperty().bind(model.busyProperty());
        real.disableProperty().bind(model.busyProperty());
        recent.disableProperty().bind(model.busyProperty());
        recentBox.managedProperty().bind(recentBox.visibleProperty());
        progressBox.visibleProperty().bind(model.busyProperty());
        progress.progressProperty().bind(model.progressProperty());
        step.textProperty().bind(model.stepProperty());
    }

    @Override
    public void onShow() {
        model.recent().addListener(changed);
        drawRecent();
    }

    @Override
    public void onHide() {
        model.recent().removeListener(changed);
    }

    private void drawRecent() {
        recentBox.setVisible(!model.recent().isEmpty());
        recent.getChildren().setAll(model.recent().stream().map(this::line).toList());
    }

    private Node line(RecentDesk desk) {
        Button open = new Button(desk.name() + "   " + desk.folder());
        open.setMnemonicParsing(false);
        open.setMaxWidth(Double.MAX_VALUE);
        open.getStyleClass().addAll(Styles.FLAT, "recent-desk");
        open.setAccessibleText(messages.get("start.recent.open", desk.name(), desk.folder()));
        open.setOnAction(_ -> model.open(Path.of(desk.folder())));
        HBox.setHgrow(open, Priority.ALWAYS);
        Button forget = new Button(messages.get("start.recent.forget"));
        forget.setMnemonicParsing(false);
        forget.setMinWidth(HBox.USE_PREF_SIZE);
        forget.getStyleClass().add(Styles.FLAT);
        forget.setAccessibleText(messages.get("start.recent.forget.help", desk.name()));
        forget.setOnAction(_ -> model.forget(desk));
        return new HBox(4, open, forget);
    }

    @FXML
    void openPractice() {
        model.practice();
    }

    @FXML
    void foundDesk() {
        model.found();
    }

    @FXML
    void openReal() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.get("start.real.choose"));
        File chosen = chooser.showDialog(real.getScene().getWindow());
        if (chosen != null) {
            model.open(chosen.toPath());
        }
    }

    @FXML
    void cancel() {
        model.cancel();
    }
}
