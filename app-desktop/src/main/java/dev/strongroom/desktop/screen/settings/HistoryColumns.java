package dev.strongroom.desktop.screen.settings;

import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.ui.Formats;
import java.util.List;
import javafx.scene.control.TableView;

/** The columns of a setting's history, newest first. */
final class HistoryColumns {
    private static final int ROW = 32;
    private final Messages messages;
    private final Formats formats;

    HistoryColumns(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    void addTo(TableView<SettingVersion> table) {
        Columns<SettingVersion> columns = new Columns<>(messages, formats);
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        columns.text(messages.get("settings.version"), 70, row -> Long.toString(row.version())),
                        columns.drawn(
                                messages.get("settings.state"),
                                120,
                                row -> messages.name(row.state()),
                                row -> VersionLook.of(row, messages)),
                        columns.hover(
                                messages.get("settings.author"),
                                90,
                                row -> row.author().id()),
                        columns.age(messages.get("settings.drafted-ago"), 90, SettingVersion::createdAt),
                        columns.hover(
                                messages.get("settings.decided-by"),
                                90,
                                row -> row.decidedBy() == null
                                        ? ""
                                        : row.decidedBy().id()),
                        columns.age(messages.get("settings.decided-ago"), 90, SettingVersion::decidedAt),
                        columns.text(
                                messages.get("settings.undoes"),
                                90,
                                row -> row.undoes() == null ? "" : Long.toString(row.undoes()))));
    }
}
