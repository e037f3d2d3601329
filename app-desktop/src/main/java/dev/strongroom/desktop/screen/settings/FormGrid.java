package dev.strongroom.desktop.screen.settings;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lines of a document below each other: name, value, what it counts, and while it is edited the way out. */
final class FormGrid extends GridPane {
    private static final int NAMES = 240;
    private static final int VALUES = 240;
    private static final int INDENT = 16;
    private static final int COLUMNS = 4;
    private final DocumentForm form;
    private final Messages messages;
    private final boolean isEdited;
    private final Fields fields;
    private final AddMenu addMenu;
    private int above;
    /** The grid's own count leaves out what is not shown, such as a problem that is none yet. */
    private int rows;

    FormGrid(DocumentForm form, SettingsViewModel model, boolean isEdited) {
        this.form = form;
        this.messages = model.messages();
        this.isEdited = isEdited;
        this.fields = new Fields(form, messages);
        this.addMenu = new AddMenu(form, model.said());
        getStyleClass().add("setting-form");
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints values = new ColumnConstraints(VALUES);
        ColumnConstraints units = new ColumnConstraints();
        units.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values, units, new ColumnConstraints());
        form.linesProperty().get().forEach(this::add);
    }

    private void add(Line line) {
        if (line.depth() == 0 && above > 0 && !line.isHeading()) {
            addSpanning(new Region(), COLUMNS);
        }
        above = line.depth();
        if (line.isHeading()) {
            addHeading(line);
        } else {
            addValue(line);
        }
    }

    private void addHeading(Line line) {
        Label name = new Label(line.name());
        name.getStyleClass().add(line.depth() == 0 ? "setting-section" : "field-label");
        explain(name, line);
        HBox head = new HBox(name);
        head.getStyleClass().add("field-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(line.depth() == 0 ? INDENT : INDENT / 4, 0, 0, (double) line.depth() * INDENT));
        if (isEdited && line.kind() == Line.Kind.ELEMENTS) {
            head.getChildren().add(addMenu.of(line));
        }
        addSpanning(head, isEdited && !line.isField() ? COLUMNS - 1 : COLUMNS);
        if (isEdited && !line.isField()) {
            add(remove(line), COLUMNS - 1, rows - 1);
        }
        String help = form.labels().help(line.path());
        if (!help.isEmpty()) {
            addSpanning(muted(help, line.depth()), COLUMNS);
        }
        if (line.kind() == Line.Kind.ELEMENTS && form.value(line.path()).isEmpty()) {
            addSpanning(muted(messages.get("settings.none"), line.depth()), COLUMNS);
        }
    }

    private void addSpanning(Node node, int columns) {
        add(node, 0, rows, columns, 1);
        rows++;
    }

    private void addValue(Line line) {
        int row = rows++;
        Label name = new Label(line.name());
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.setPadding(new Insets(0, 0, 0, (double) line.depth() * INDENT));
        name.getStyleClass().add(line.depth() == 0 ? "field-label" : Styles.TEXT_MUTED);
        explain(name, line);
        Node value = isEdited ? fields.edited(line) : fields.shown(line);
        add(name, 0, row);
        boolean isWide = !isEdited || line.kind() == Line.Kind.TEXTS;
        add(value, 1, row, isWide ? 2 : 1, 1);
        if (!isWide) {
            add(fields.beside(line), 2, row);
        }
        if (isEdited && !line.isField()) {
            add(remove(line), COLUMNS - 1, row);
        }
        String help = form.labels().help(line.path());
        if (!help.isEmpty()) {
            add(small(help), 1, rows++, 2, 1);
        }
        if (isEdited) {
            add(fields.problem(line), 1, rows++, 2, 1);
        }
    }

    /** The id behind a name, for who knows it. */
    private void explain(Label name, Line line) {
        if (!line.path().last().equals(line.name())) {
            name.setTooltip(new Tooltip(line.path().toString()));
        }
    }

    private Button remove(Line line) {
        Button remove = new Button(null, new FontIcon("mdal-close"));
        remove.setId("remove-" + line.id());
        remove.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        String text = messages.get("settings.remove", form.labels().way(line.path()));
        remove.setAccessibleText(text);
        remove.setTooltip(new Tooltip(text));
        remove.disableProperty().bind(form.busyProperty());
        remove.setOnAction(_ -> form.remove(line));
        return remove;
    }

    private static Label muted(String text, int depth) {
        Label label = small(text);
        label.setPadding(new Insets(0, 0, 0, (double) depth * INDENT));
        return label;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("field-help");
        return label;
    }
}
