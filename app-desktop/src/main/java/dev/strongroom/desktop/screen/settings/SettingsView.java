package dev.strongroom.desktop.screen.settings;

import dev.strongroom.desktop.list.ListFrame;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.ListKeys;
import dev.strongroom.desktop.ui.View;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the settings. */
public final class SettingsView implements View {
    private final SettingsViewModel model;
    private final SettingPane pane;
    private Subscription subscriptions = Subscription.EMPTY;
    private ListFrame<SettingRow> frame;
    private @FXML VBox screen;
    private @FXML HBox trouble;
    private @FXML Label troubleText;
    private @FXML SplitPane split;
    private @FXML TableView<SettingRow> table;
    private @FXML StackPane right;

    @SuppressWarnings("NullAway.Init")
    public SettingsView(SettingsViewModel model) {
        this.model = model;
        this.pane = new SettingPane(model);
    }

    @FXML
    void initialize() {
        new SettingColumns(model).addTo(table);
        frame = new ListFrame<>(model.list(), table, this::select).trouble(trouble, troubleText);
        right.getChildren().setAll(pane);
        pane.setVisible(false);
        new ListKeys(table, null).listen(screen);
    }

    /** While something is edited, the row stays where it was until the person says so. */
    private void select(SettingRow row) {
        model.select(row);
        frame.choose(model.looked().wanted());
    }

    @Override
    public void onShow() {
        subscriptions = Subscription.combine(model.looked().detailProperty().subscribe(this::draw), pane.follow());
        model.onShow();
        frame.show(split);
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        model.onHide();
    }

    private void draw(@Nullable SettingDetail detail) {
        pane.setVisible(detail != null);
        if (detail != null) {
            pane.show(detail);
            frame.choose(detail.name());
        }
    }

    @FXML
    void again() {
        model.list().first();
    }

    @FXML
    void export() {
        TableExport.ask(table, "settings", model.said());
    }
}
