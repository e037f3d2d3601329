package dev.strongroom.desktop.workstation;

import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Named;
import dev.strongroom.desktop.ui.Screen;
import dev.strongroom.desktop.ui.View;
import dev.strongroom.desktop.workstation.signing.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The band that says OFFLINE, the rail with the steps, and the screen of the place that was chosen. */
final class FrameView implements View {
    private final Workbench bench;
    private final Messages messages;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Place place = Place.SIGNING;
    private @Nullable Screen current;

    @FXML
    private Label desk = new Label();

    @FXML
    private ChoiceBox<Language> language = new ChoiceBox<>();

    @FXML
    private ToggleButton toSigning = new ToggleButton();

    @FXML
    private VBox steps = new VBox();

    @FXML
    private ToggleButton toJournal = new ToggleButton();

    @FXML
    private ToggleButton toCreate = new ToggleButton();

    @FXML
    private ToggleButton toCheck = new ToggleButton();

    @FXML
    private ToggleButton toRotate = new ToggleButton();

    @FXML
    private ToggleButton toDrill = new ToggleButton();

    @FXML
    private ToggleButton toEnrol = new ToggleButton();

    @FXML
    private StackPane content = new StackPane();

    FrameView(Workbench bench, Messages messages) {
        this.bench = bench;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        ToggleGroup group = new ToggleGroup();
        buttons().forEach((where, button) -> {
            button.setToggleGroup(group);
            button.setUserData(where);
            button.setOnAction(_ -> go(where));
        });
        language.getItems().setAll(Language.values());
        language.setValue(messages.language());
        language.setConverter(new Named<>(Language::ownName));
        language.setAccessibleText(messages.get("band.language"));
    }

    private Map<Place, ToggleButton> buttons() {
        return Map.of(
                Place.SIGNING, toSigning,
                Place.JOURNAL, toJournal,
                Place.CREATE, toCreate,
                Place.CHECK, toCheck,
                Place.ROTATE, toRotate,
                Place.DRILL, toDrill,
                Place.ENROL, toEnrol);
    }

    @Override
    public void onShow() {
        subscriptions.add(language.valueProperty().subscribe((_, chosen) -> messages.use(chosen)));
        subscriptions.add(bench.workflow().stepProperty().subscribe(_ -> stepped()));
        go(place);
    }

    @Override
    public void onHide() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        leave();
    }

    private void stepped() {
        desk.setText(bench.deskLine());
        desk.setVisible(!desk.getText().isEmpty());
        steps.getChildren().clear();
        for (Step step : Step.values()) {
            steps.getChildren().add(stepLabel(step));
        }
        if (place == Place.SIGNING && current != null) {
            go(Place.SIGNING);
        }
    }

    private Label stepLabel(Step step) {
        int order = step.compareTo(bench.workflow().step());
        Label label = new Label(messages.name(step));
        label.setGraphic(new FontIcon(
                order < 0 ? "mdal-check" : order == 0 ? "mdal-arrow_forward" : "mdomz-radio_button_unchecked"));
        label.getStyleClass().addAll("step", order < 0 ? "step-done" : order == 0 ? "step-now" : "step-next");
        label.setAccessibleText(
                label.getText() + ", " + messages.get(order < 0 ? "step.done" : order == 0 ? "step.now" : "step.next"));
        return label;
    }

    Place place() {
        return place;
    }

    /** Shows the screen of a place. */
    void go(Place where) {
        leave();
        place = where;
        buttons().forEach((other, button) -> button.setSelected(other == where));
        Screen next = bench.screens().load(bench.screen(where));
        content.getChildren().setAll(next.root());
        current = next;
        next.view().onShow();
    }

    private void leave() {
        if (current != null) {
            current.view().onHide();
            current = null;
        }
    }
}
