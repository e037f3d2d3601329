package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.ListFrame;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.ListKeys;
import dev.strongroom.desktop.ui.TabLine;
import dev.strongroom.desktop.ui.View;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the suspense items. */
public final class SuspenseView implements View {
    private final SuspenseViewModel model;
    private final Messages messages;
    private final ItemPane detail;
    private Subscription subscriptions = Subscription.EMPTY;
    private TabLine<SuspenseTab> tabLine;
    private ListFrame<SuspenseItem> frame;
    private @FXML SplitPane split;
    private @FXML HBox tabs;
    private @FXML Button older;
    private @FXML HBox trouble;
    private @FXML Label troubleText;
    private @FXML TableView<SuspenseItem> table;
    private @FXML StackPane right;

    @SuppressWarnings("NullAway.Init")
    public SuspenseView(SuspenseViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.detail = new ItemPane(model);
    }

    @FXML
    void initialize() {
        tabLine = new TabLine<>(tabs, SuspenseTab.values(), model.tabProperty(), this::title, model.workProperty());
        new SuspenseColumns(model).addTo(table);
        frame = new ListFrame<>(model.list(), table, model::select).trouble(trouble, troubleText);
        older.visibleProperty().bind(model.list().hasMoreProperty());
        right.getChildren().setAll(detail);
        new ListKeys(table, null).listen(split);
    }

    private String title(SuspenseTab tab) {
        return tab == SuspenseTab.WORK
                ? messages.name(tab) + "  "
                        + model.formats().count(model.workProperty().get())
                : messages.name(tab);
    }

    @Override
    public void onShow() {
        model.onShow();
        subscriptions = Subscription.combine(
                tabLine.follow(), model.looked().detailProperty().subscribe(this::show));
        frame.show(split);
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        detail.stop();
        model.onHide();
    }

    private void show(@Nullable SuspenseDetail drawn) {
        detail.show(drawn);
        frame.choose(drawn == null ? null : drawn.item().id());
    }

    @FXML
    void older() {
        model.list().more();
    }

    @FXML
    void again() {
        model.list().first();
    }

    @FXML
    void export() {
        TableExport.ask(table, "suspense", model.said(), model.list()::export);
    }
}
