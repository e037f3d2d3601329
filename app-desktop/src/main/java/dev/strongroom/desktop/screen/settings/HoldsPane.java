package dev.strongroom.desktop.screen.settings;

import dev.strongroom.desktop.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What holds, as a form or as text; the same while it is edited. */
final class HoldsPane extends BorderPane {
    private final SettingsViewModel model;
    private final Messages messages;
    private final Label meanwhile = new Label();
    private final HBox note = new HBox(meanwhile);
    private final HoldsStrip strip;
    private Subscription form = Subscription.EMPTY;

    HoldsPane(SettingsViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.strip = new HoldsStrip(model);
        note.getStyleClass().add("note-box");
        meanwhile.setWrapText(true);
        note.managedProperty().bind(note.visibleProperty());
        note.setVisible(false);
        setTop(note);
        setBottom(strip);
    }

    /** Draws the form of now, and each that comes after it. */
    Subscription follow() {
        Subscription all = Subscription.combine(
                model.formProperty().subscribe(this::draw),
                model.editingProperty().subscribe(_ -> draw(model.formProperty().get())));
        return () -> {
            all.unsubscribe();
            form.unsubscribe();
        };
    }

    void show(SettingDetail detail) {
        boolean isOld = model.isOvertaken();
        note.setVisible(isOld);
        meanwhile.setText(
                isOld
                        ? messages.get(
                                "settings.meanwhile",
                                Long.toString(detail.holds().version()))
                        : "");
        strip.show(detail);
    }

    private void draw(@Nullable DocumentForm now) {
        form.unsubscribe();
        SettingDetail detail = model.looked().detailProperty().get();
        if (detail != null) {
            show(detail);
        }
        if (now == null) {
            form = Subscription.EMPTY;
            setCenter(null);
            return;
        }
        lay(now);
        form = Subscription.combine(
                now.linesProperty().subscribe((_, _) -> layAgain(now)),
                now.asTextProperty().subscribe((_, _) -> lay(now)),
                now.soughtProperty().subscribe(this::reveal));
    }

    /** Brings a line into sight, and the focus to where it is edited. */
    private void reveal(@Nullable Line line) {
        if (line == null || !(getCenter() instanceof ScrollPane scroll)) {
            return;
        }
        Node field = lookup("#field-" + line.id());
        Node control = field == null ? lookup("#add-" + line.id()) : field;
        if (control != null) {
            new Scrolled(scroll).reveal(control);
            control.requestFocus();
        }
    }

    /** The same form with other lines: what was in sight stays there. */
    private void layAgain(DocumentForm now) {
        double above = getCenter() instanceof ScrollPane scroll ? new Scrolled(scroll).above() : 0;
        lay(now);
        if (getCenter() instanceof ScrollPane scroll) {
            applyCss();
            layout();
            new Scrolled(scroll).to(above);
        }
    }

    private void lay(DocumentForm now) {
        boolean isEdited = model.editingProperty().get();
        Node content = now.asTextProperty().get() ? text(now, isEdited) : new FormGrid(now, model, isEdited);
        setCenter(now.asTextProperty().get() ? padded(content) : scrolled(content));
    }

    private static Node padded(Node content) {
        BorderPane around = new BorderPane(content);
        around.getStyleClass().add("detail-tab");
        return around;
    }

    private static ScrollPane scrolled(Node content) {
        VBox page = new VBox(content);
        page.getStyleClass().add("detail-tab");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private TextArea text(DocumentForm now, boolean isEdited) {
        TextArea area = new TextArea();
        area.setId("setting-text");
        area.getStyleClass().add("numeric");
        area.setAccessibleText(messages.get("settings.as-text"));
        area.setEditable(isEdited);
        area.textProperty().bindBidirectional(now.textProperty());
        area.disableProperty().bind(Bindings.and(now.busyProperty(), model.editingProperty()));
        return area;
    }
}
