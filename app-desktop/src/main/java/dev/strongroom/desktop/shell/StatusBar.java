package dev.strongroom.desktop.shell;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lowest line of the window, drawn once a second. */
public final class StatusBar {
    private static final Duration BEAT = Duration.seconds(1);
    private final StatusViewModel model;
    private final Tasks tasks;
    private final Messages messages;
    private final Timeline beat = new Timeline(new KeyFrame(BEAT, _ -> tick()));
    private @Nullable Label feed;
    private @Nullable HBox networks;
    private @Nullable MenuButton tray;
    private @Nullable Label practice;

    public StatusBar(StatusViewModel model, Tasks tasks, Messages messages) {
        this.model = model;
        this.tasks = tasks;
        this.messages = messages;
        beat.setCycleCount(Animation.INDEFINITE);
    }

    /** The parts of a newly loaded frame. */
    void attach(Label feedLine, HBox networkLines, MenuButton taskTray, Label practiceBand) {
        feed = feedLine;
        networks = networkLines;
        tray = taskTray;
        practice = practiceBand;
    }

    void start() {
        tick();
        beat.play();
    }

    void stop() {
        beat.stop();
    }

    private void tick() {
        model.refresh();
        if (feed == null || networks == null || tray == null || practice == null) {
            return;
        }
        feed.setText(model.feed());
        feed.setGraphic(dot(model.isFeedFresh()));
        drawNetworks(networks);
        practice.setVisible(model.isPractice());
        practice.setManaged(model.isPractice());
        drawTray(tray);
    }

    /** A label stays as long as its network does: so what says more of it is not closed at the next beat. */
    private void drawNetworks(HBox box) {
        List<NetworkLine> lines = model.networks();
        if (box.getChildren().size() != lines.size()) {
            box.getChildren().setAll(lines.stream().map(_ -> new NetworkLabel()).toList());
        }
        for (int i = 0; i < lines.size(); i++) {
            NetworkLine line = lines.get(i);
            ((NetworkLabel) box.getChildren().get(i)).show(model.line(line), model.more(line), line.mark());
        }
    }

    private static FontIcon dot(boolean good) {
        FontIcon icon = new FontIcon(good ? "mdal-check_circle" : "mdal-error");
        icon.getStyleClass().add(good ? "good" : "bad");
        return icon;
    }

    private void drawTray(MenuButton menu) {
        var shown = tasks.running().stream().filter(task -> !task.isQuiet()).toList();
        menu.setText(messages.get("status.tasks", shown.size()));
        menu.setDisable(shown.isEmpty());
        if (!menu.isShowing()) {
            menu.getItems().setAll(shown.stream().map(this::item).toList());
        }
    }

    private MenuItem item(Running<?> task) {
        double part = task.progressProperty().get();
        String progress = part < 0 ? "" : Math.round(part * 100) + " %";
        MenuItem item = new MenuItem(
                messages.get("status.task", task.name(), task.stepProperty().get(), progress));
        item.setOnAction(_ -> task.cancel());
        return item;
    }
}
