package dev.strongroom.desktop.screen.found;

import dev.strongroom.desktop.dialog.Choosing;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Screen;
import dev.strongroom.desktop.ui.Screens;
import dev.strongroom.desktop.ui.View;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame of founding: the steps on the left, the step of now, and below why it does not go on yet. */
public final class FoundView implements View {
    private final FoundWorkflow workflow;
    private final Screens screens;
    private final Messages messages;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable Screen current;
    private @FXML BorderPane root;
    private @FXML VBox steps;
    private @FXML Label title;
    private @FXML Label lead;
    private @FXML StackPane content;
    private @FXML Label problem;
    private @FXML Label missing;
    private @FXML ProgressBar busy;
    private @FXML Button cancel;
    private @FXML Button back;
    private @FXML Button next;

    @SuppressWarnings("NullAway.Init")
    public FoundView(FoundWorkflow workflow, Choosing choosing, Messages messages) {
        this.workflow = workflow;
        this.messages = messages;
        this.screens = FoundScreens.of(workflow, choosing, messages);
    }

    @FXML
    void initialize() {
        problem.textProperty().bind(workflow.trial().problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        busy.visibleProperty().bind(workflow.trial().busyProperty());
        cancel.disableProperty().bind(workflow.trial().busyProperty());
        back.disableProperty()
                .bind(workflow.trial().busyProperty().or(workflow.stepProperty().isEqualTo(FoundStep.DESK)));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (workflow.step() == FoundStep.DESK) {
                workflow.cancel();
            } else {
                workflow.back();
            }
        }
    }

    @Override
    public void onShow() {
        root.applyCss(); // what scrolls takes the focus only from then on
        subscriptions.add(workflow.stepProperty().subscribe(this::show));
        subscriptions.add(workflow.sign().draftProperty().subscribe(_ -> focusNext()));
    }

    @Override
    public void onHide() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        leave();
    }

    private void show(FoundStep step) {
        leave();
        steps.getChildren().clear();
        for (FoundStep one : FoundStep.values()) {
            steps.getChildren().add(stepLabel(one, step));
        }
        title.setText(messages.name(step));
        lead.setText(FoundScreens.lead(step, messages));
        next.setText(FoundScreens.action(step, messages));
        missing.textProperty().unbind();
        missing.textProperty()
                .bind(Bindings.when(workflow.trial().busyProperty()).then("").otherwise(workflow.missing()));
        next.disableProperty().unbind();
        next.disableProperty().bind(workflow.trial().busyProperty().or(Bindings.isNotEmpty(workflow.missing())));
        Screen loaded = screens.load(FoundScreens.view(step));
        current = loaded;
        content.getChildren().setAll(loaded.root());
        loaded.view().onShow();
        focusNext();
    }

    /** Where nothing is left to type, Enter goes on and never leaves. */
    private void focusNext() {
        FoundStep now = workflow.step();
        boolean isRead = now == FoundStep.REVIEW || now == FoundStep.SIGN;
        if (isRead && workflow.missing().get().isEmpty()) {
            next.requestFocus();
        }
    }

    private Label stepLabel(FoundStep one, FoundStep now) {
        int order = one.compareTo(now);
        Label label = new Label(messages.name(one));
        label.setGraphic(new FontIcon(
                order < 0 ? "mdal-check" : order == 0 ? "mdal-arrow_forward" : "mdomz-radio_button_unchecked"));
        label.getStyleClass().addAll("found-step", order < 0 ? "done" : order == 0 ? "now" : "to-come");
        return label;
    }

    private void leave() {
        if (current != null) {
            current.view().onHide();
            current = null;
        }
    }

    @FXML
    void onCancel() {
        workflow.cancel();
    }

    @FXML
    void onBack() {
        workflow.back();
    }

    @FXML
    void onNext() {
        workflow.next();
    }
}
