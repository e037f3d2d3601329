package dev.strongroom.desktop.screen.found;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.View;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Binds the step of the limits: a line for each number. */
final class LimitsStepView implements View {
    private static final int FIELD = 140;
    private final LimitsStepViewModel model;
    private final Messages messages;
    private final Map<LimitsStepViewModel.Figure, TextField> fields = new EnumMap<>(LimitsStepViewModel.Figure.class);
    private final Map<LimitsStepViewModel.Figure, Label> notes = new EnumMap<>(LimitsStepViewModel.Figure.class);
    private Subscription drawing = () -> {};
    private @FXML GridPane figures;

    @SuppressWarnings("NullAway.Init")
    LimitsStepView(LimitsStepViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        for (LimitsStepViewModel.Figure figure : LimitsStepViewModel.Figure.values()) {
            Label name = new Label(messages.name(figure));
            name.setWrapText(true);
            TextField field = new TextField();
            field.setId("figure-" + figure.name().toLowerCase(Locale.ROOT));
            field.setPrefWidth(FIELD);
            field.setMinWidth(FIELD);
            field.getStyleClass().add("figure");
            field.setAccessibleText(messages.name(figure));
            name.setLabelFor(field);
            Label unit = new Label(figure.isAmount() ? model.symbols() : "");
            unit.setMinWidth(Region.USE_PREF_SIZE);
            unit.getStyleClass().add(Styles.TEXT_MUTED);
            Label note = new Label();
            note.setWrapText(true);
            note.getStyleClass().add("problem");
            GridPane.setValignment(note, VPos.CENTER);
            fields.put(figure, field);
            notes.put(figure, note);
            figures.addRow(fields.size() - 1, name, field, unit, note);
        }
    }

    @Override
    public void onShow() {
        fields.forEach((figure, field) -> field.textProperty().bindBidirectional(model.figure(figure)));
        drawing = fields.values().stream()
                .map(field -> field.textProperty().subscribe(_ -> judge()))
                .reduce(model.missingProperty().subscribe(_ -> judge()), Subscription::and);
        fields.values().iterator().next().requestFocus();
    }

    private void judge() {
        notes.forEach((figure, note) -> note.setText(model.problem(figure)));
    }

    @Override
    public void onHide() {
        fields.forEach((figure, field) -> field.textProperty().unbindBidirectional(model.figure(figure)));
        drawing.unsubscribe();
    }
}
