package dev.strongroom.desktop.screen.audit;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.AuditRecord;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One row of the log: what it says, and what it was done to before and after. */
final class RecordPane extends VBox {
    private static final int HASH_GROUP = 16;
    private final Messages messages;
    private final Formats formats;

    RecordPane(AuditViewModel model) {
        messages = model.messages();
        formats = model.formats();
        getStyleClass().add("detail-tab");
        show(null);
    }

    void show(@Nullable AuditRecord row) {
        getChildren().clear();
        if (row == null) {
            Label nothing = new Label(messages.get("audit.nothing-selected"));
            nothing.getStyleClass().add(Styles.TEXT_MUTED);
            getChildren().add(nothing);
            return;
        }
        Label action = new Label(row.action());
        action.getStyleClass().add(Styles.TITLE_4);
        action.setWrapText(true);
        Label hash = new Label(grouped(row.hash()));
        hash.getStyleClass().add("address");
        hash.setWrapText(true);
        Facts facts = new Facts()
                .add(messages.get("audit.seq"), formats.count(row.seq()))
                .add(messages.get("audit.time"), formats.exact(row.at()) + "  (" + formats.age(row.at()) + ")")
                .add(messages.get("audit.actor"), row.actor())
                .add(messages.get("audit.subject"), row.subject())
                .add(messages.get("audit.hash"), hash);
        getChildren().addAll(action, facts);
        getChildren()
                .addAll(
                        json(messages.get("audit.before"), row.before()),
                        json(messages.get("audit.after"), row.after()));
    }

    private Section json(String title, @Nullable String json) {
        if (json == null) {
            Label none = new Label(messages.get("audit.none"));
            none.getStyleClass().add(Styles.TEXT_MUTED);
            return new Section(title, none);
        }
        String text = PrettyJson.of(json);
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.getStyleClass().add("numeric");
        area.setAccessibleText(title);
        area.setPrefRowCount(Math.clamp(text.lines().count() + 1, 2, 40));
        area.setMinHeight(60);
        VBox.setVgrow(area, Priority.SOMETIMES);
        Section section = new Section(title, area);
        VBox.setVgrow(section, Priority.SOMETIMES);
        return section;
    }

    private static String grouped(String hash) {
        return Objects.toString(hash).replaceAll("(.{" + HASH_GROUP + "})(?=.)", "$1 ");
    }
}
