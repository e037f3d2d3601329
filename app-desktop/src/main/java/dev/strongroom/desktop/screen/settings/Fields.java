package dev.strongroom.desktop.screen.settings;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/** The values of a document's lines: as people read them, and as they are edited. */
final class Fields {
    private static final int ROWS = 4;
    private final DocumentForm form;
    private final Labels labels;
    private final Messages messages;

    Fields(DocumentForm form, Messages messages) {
        this.form = form;
        this.labels = form.labels();
        this.messages = messages;
    }

    Label shown(Line line) {
        Label label = new Label(text(line));
        label.setId("value-" + line.id());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String text(Line line) {
        return switch (line.kind()) {
            case TEXTS ->
                form.value(line.path())
                        .valueStream()
                        .map(value -> value.asString())
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("\n"), all -> all.isEmpty() ? messages.get("settings.none") : all));
            default -> labels.value(line.path(), form.value(line.path()));
        };
    }

    Control edited(Line line) {
        Control field = switch (line.kind()) {
            case TOGGLE -> toggle(line);
            case CHOICE -> choice(line);
            case TEXTS -> texts(line);
            default -> typed(line, new TextField());
        };
        field.setId("field-" + line.id());
        field.setAccessibleText(labels.way(line.path()));
        field.disableProperty().bind(form.busyProperty());
        return field;
    }

    private CheckBox toggle(Line line) {
        CheckBox box = new CheckBox();
        box.setSelected(form.value(line.path()).asBoolean());
        box.textProperty()
                .bind(Bindings.createStringBinding(() -> labels.truth(box.isSelected()), box.selectedProperty()));
        box.selectedProperty().addListener((_, _, isOn) -> form.turn(line, isOn));
        return box;
    }

    /** What stands there stays a choice, whatever it is. */
    private ChoiceBox<String> choice(Line line) {
        ChoiceBox<String> box = new ChoiceBox<>();
        List<String> values = new ArrayList<>(labels.choices(line.path()));
        if (!values.contains(form.shown(line))) {
            values.addFirst(form.shown(line));
        }
        box.getItems().setAll(values);
        box.setConverter(new Named<>(value -> labels.choice(line.path(), value)));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setValue(form.shown(line));
        box.valueProperty().addListener((_, _, value) -> form.type(line, value));
        return box;
    }

    private TextArea texts(Line line) {
        TextArea area = new TextArea();
        area.setPrefRowCount(ROWS);
        area.setPromptText(messages.get("settings.one-a-line"));
        return typed(line, area);
    }

    private <T extends TextInputControl> T typed(Line line, T field) {
        field.setText(form.shown(line));
        field.textProperty().addListener((_, _, input) -> form.type(line, input));
        return field;
    }

    /** What a value counts and can be; a length of time in larger units too. */
    Label beside(Line line) {
        Label label = new Label(beside(line, labels.beside(line.path())));
        label.setWrapText(true);
        label.getStyleClass().add("field-help");
        if (line.kind() == Line.Kind.SPAN) {
            label.textProperty()
                    .bind(Bindings.createStringBinding(() -> beside(line, labels.beside(line.path())), form.edits()));
        }
        return label;
    }

    private String beside(Line line, String words) {
        return Labels.span(form.value(line.path()))
                .flatMap(labels::larger)
                .map(span -> messages.get("settings.unit-span", words, span))
                .orElse(words);
    }

    Label problem(Line line) {
        Label label = new Label();
        label.getStyleClass().add("problem");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        StringBinding text =
                Bindings.createStringBinding(() -> form.problems().getOrDefault(line.path(), ""), form.problems());
        label.textProperty().bind(text);
        label.visibleProperty().bind(text.isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
