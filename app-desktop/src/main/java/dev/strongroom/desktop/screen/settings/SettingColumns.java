package dev.strongroom.desktop.screen.settings;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.StateLabel;
import dev.strongroom.desktop.ui.TipCell;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the settings: what holds since when and by whom, and whether a draft waits. */
final class SettingColumns {
    private static final int ROW = 40;
    private static final int NAME = 132;
    private static final int VERSION = 80;
    private static final int SHORT = 66;
    private static final int DRAFT = 132;
    private final SettingsViewModel model;
    private final Messages messages;
    private final Formats formats;

    SettingColumns(SettingsViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void addTo(TableView<SettingRow> table) {
        Columns<SettingRow> columns = new Columns<>(messages, formats);
        TableColumn<SettingRow, String> setting = columns.hover(
                messages.get("settings.setting"),
                NAME,
                row -> model.labels(row.name()).title());
        setting.setMinWidth(NAME);
        TableColumn<SettingRow, String> version =
                columns.text(messages.get("settings.version"), VERSION, row -> version(row.holds()));
        version.setMinWidth(VERSION);
        TableColumn<SettingRow, String> since =
                columns.text(messages.get("settings.since"), SHORT, row -> since(row.holds()));
        since.setMinWidth(SHORT);
        TableColumn<SettingRow, String> by = columns.hover(messages.get("settings.by"), SHORT, row -> by(row.holds()));
        by.setMinWidth(SHORT);
        since.setCellFactory(_ -> new TipCell<>(row -> exact(row.holds())));
        TableExport.type(since, row -> exported(row.holds()));
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        setting,
                        version,
                        since,
                        by,
                        columns.drawn(messages.get("settings.waiting"), DRAFT, this::waiting, this::mark)));
    }

    private String version(SettingVersion holds) {
        return holds.version() == 0 ? messages.get("settings.defaults") : Long.toString(holds.version());
    }

    private String since(SettingVersion holds) {
        return holds.decidedAt() == null ? "–" : formats.shortAge(holds.decidedAt());
    }

    private String exact(SettingVersion holds) {
        return holds.decidedAt() == null ? messages.get("settings.defaults.since") : formats.exact(holds.decidedAt());
    }

    private static Cell exported(SettingVersion holds) {
        return holds.decidedAt() == null ? Cell.of("") : Cell.of(holds.decidedAt());
    }

    /** Who published it. */
    private static String by(SettingVersion holds) {
        Actor by = holds.decidedBy();
        return by == null ? "–" : by.id();
    }

    private String waiting(SettingRow row) {
        SettingVersion draft = row.draft();
        return draft == null
                ? ""
                : messages.get("settings.waiting.by", draft.author().id());
    }

    private Node mark(SettingRow row) {
        return row.draft() == null
                ? new Label("")
                : StateLabel.of("mdal-edit", waiting(row), StateLabel.Tone.ATTENTION);
    }
}
