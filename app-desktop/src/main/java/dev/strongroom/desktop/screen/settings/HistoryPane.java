package dev.strongroom.desktop.screen.settings;

import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.ExportButton;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.RowMerge;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every version that staff made, newest first, and what the chosen one changed. */
final class HistoryPane extends SplitPane {
    private static final double TABLE = 0.45;
    private final TableView<SettingVersion> table = new TableView<>();
    private final ObservableList<SettingVersion> rows = FXCollections.observableArrayList();
    private final VersionPane version;
    private @Nullable SettingDetail detail;

    HistoryPane(SettingsViewModel model) {
        Messages messages = model.messages();
        version = new VersionPane(model);
        setOrientation(Orientation.VERTICAL);
        setDividerPositions(TABLE);
        table.setId("history");
        table.getStyleClass().add("dense");
        table.setItems(rows);
        table.setPlaceholder(new Label(messages.get("settings.history.empty")));
        new HistoryColumns(messages, model.formats()).addTo(table);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> draw(chosen));
        ExportButton export = new ExportButton();
        export.setId("history-export");
        export.setWhat(messages.get("table.export"));
        export.setOnAction(_ -> TableExport.ask(table, "settings-history", model.said()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(space, export);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("tool-bar-line");
        VBox list = new VBox(line, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        getItems().setAll(list, version);
    }

    /** What is chosen stays chosen while it is the same setting. */
    void show(SettingDetail next) {
        SettingVersion chosen = table.getSelectionModel().getSelectedItem();
        boolean isSame = detail != null && detail.name().equals(next.name());
        detail = next;
        RowMerge.into(rows, next.history(), row -> row.name() + row.version());
        table.getSelectionModel().clearSelection();
        rows.stream()
                .filter(row -> isSame && chosen != null && row.version() == chosen.version())
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
        draw(table.getSelectionModel().getSelectedItem());
    }

    private void draw(@Nullable SettingVersion chosen) {
        if (detail != null) {
            version.show(detail, chosen);
        }
    }
}
