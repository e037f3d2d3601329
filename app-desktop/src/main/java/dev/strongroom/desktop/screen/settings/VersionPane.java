package dev.strongroom.desktop.screen.settings;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One version: who made it, and what it changes. A draft is decided about here. */
final class VersionPane extends BorderPane {
    private final SettingsViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final VBox content = new VBox();
    private final VersionStrip strip;

    VersionPane(SettingsViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        this.strip = new VersionStrip(model);
        content.getStyleClass().add("detail-tab");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
    }

    /** @param version null for none, which says what can be chosen */
    void show(SettingDetail detail, @Nullable SettingVersion version) {
        content.getChildren().clear();
        setBottom(null);
        if (version == null) {
            content.getChildren().add(muted(messages.get("settings.history.choose")));
            return;
        }
        content.getChildren().add(facts(version));
        if (SettingCommands.isOpen(version)) {
            if (detail.isStale(version)) {
                content.getChildren().add(stale(detail));
            }
            strip.show(detail, version);
            setBottom(strip);
        }
        content.getChildren().add(changes(detail, version));
    }

    private Facts facts(SettingVersion version) {
        Facts facts = new Facts()
                .add(messages.get("settings.state"), VersionLook.of(version, messages))
                .add(messages.get("settings.author"), who(version.author().id(), version.createdAt()));
        if (version.decidedBy() != null && version.decidedAt() != null) {
            facts.add(messages.get("settings.decided"), who(version.decidedBy().id(), version.decidedAt()));
        }
        if (version.undoes() != null) {
            facts.add(
                    messages.get("settings.undoes"),
                    messages.get("settings.version-number", Long.toString(version.undoes())));
        }
        return facts;
    }

    private String who(String id, Instant at) {
        return messages.get("settings.who", id, formats.exact(at), formats.age(at));
    }

    private HBox stale(SettingDetail detail) {
        Label why = new Label(
                messages.get("settings.stale", Long.toString(detail.holds().version())));
        why.setWrapText(true);
        HBox note = new HBox(why);
        note.getStyleClass().add("note-box");
        return note;
    }

    private Section changes(SettingDetail detail, SettingVersion version) {
        SettingVersion against = detail.against(version);
        String title = against.version() == 0
                ? messages.get("settings.changes.defaults")
                : messages.get("settings.changes", Long.toString(against.version()));
        List<Change> changes = model.commands().changes(detail, version);
        Node lines = changes.isEmpty()
                ? muted(messages.get("settings.changes.none"))
                : new ChangesGrid(changes, model.commands(), messages);
        return new Section(title, lines);
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }
}
