package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.TabLine;
import dev.strongroom.desktop.ui.View;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.SetChangeListener;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the review desk. */
public final class WithdrawalsView implements View {
    private final WithdrawalsViewModel model;
    private final ReviewCommands commands;
    private final BulkApproval bulkApproval;
    private final DetailPane detail;
    private final QueueFilters saved;
    private final Runnable request;
    private final EventHandler<KeyEvent> keys = this::pressed;
    private Subscription subscriptions = Subscription.EMPTY;
    private TabLine<QueueTab> tabLine;
    private @Nullable Scene scene;
    private final SetChangeListener<String> marks = _ -> drawBulk();
    private @FXML SplitPane split;
    private @FXML HBox tabs;
    private @FXML TextField search;
    private @FXML MenuButton filters;
    private @FXML TableView<WithdrawalItem> table;
    private @FXML HBox bulk;
    private @FXML Label bulkText;
    private @FXML Button bulkApprove;
    private @FXML StackPane right;

    /** @param request opens what asks for a new withdrawal */
    @SuppressWarnings("NullAway.Init")
    public WithdrawalsView(WithdrawalsScreen screen, Runnable request) {
        this.request = request;
        this.model = screen.model();
        this.commands = screen.commands();
        this.bulkApproval = screen.bulk();
        this.saved = screen.filters();
        this.detail = new DetailPane(model, commands);
    }

    @FXML
    void initialize() {
        tabLine = new TabLine<>(tabs, QueueTab.values(), model.tabProperty(), this::title, model.counts());
        new QueueColumns(model).addTo(table);
        table.setItems(model.shown());
        Label empty = new Label();
        empty.textProperty()
                .bind(Bindings.createStringBinding(model::emptyText, model.loadedProperty(), model.searchProperty()));
        table.setPlaceholder(empty);
        search.textProperty().bindBidirectional(model.searchProperty());
        right.getChildren().setAll(detail);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                model.select(row);
            }
        });
    }

    private String title(QueueTab tab) {
        return model.messages().name(tab) + "  " + model.counts().getOrDefault(tab, 0L);
    }

    @Override
    public void onShow() {
        model.onShow();
        model.marked().addListener(marks);
        FilterMenu menu = new FilterMenu(filters, saved, model.messages());
        menu.draw();
        subscriptions = Subscription.combine(
                saved.all().subscribe(menu::draw),
                tabLine.follow(),
                model.detailProperty().subscribe(detail::show),
                model.selectedProperty().subscribe(this::follow));
        drawBulk();
        scene = split.getScene();
        scene.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        split.applyCss(); // a split pane takes its sides in with its skin, and only then one of them can have the focus
        split.layout();
        table.requestFocus();
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        if (scene != null) {
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
        model.marked().removeListener(marks);
        detail.stop();
        model.onHide();
    }

    private void follow(@Nullable WithdrawalItem item) {
        WithdrawalItem now = table.getSelectionModel().getSelectedItem();
        if (item != null && (now == null || !now.id().equals(item.id()))) {
            for (WithdrawalItem row : table.getItems()) {
                if (row.id().equals(item.id())) {
                    table.getSelectionModel().select(row);
                    return;
                }
            }
        }
    }

    private void drawBulk() {
        boolean any = !model.marked().isEmpty();
        bulk.setVisible(any);
        bulk.setManaged(any);
        if (any) {
            bulkText.setText(bulkApproval.summary());
            bulkApprove.setText(bulkApproval.action());
            bulkApprove.setDisable(bulkApproval.eligible().isEmpty());
        }
    }

    /** Letters decide about the row that is drawn; they do nothing while somebody types, or is asked something. */
    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof Node target && !isInside(target)) {
            return;
        }
        if (event.getTarget() instanceof javafx.scene.control.TextInputControl
                || event.isShortcutDown()
                || event.isAltDown()) {
            if (event.getCode() == KeyCode.ESCAPE) {
                table.requestFocus();
                event.consume();
            }
            return;
        }
        Runnable command = actions().get(event.getCode());
        if (command != null) {
            command.run();
            event.consume();
        }
    }

    private boolean isInside(Node target) {
        for (Node node = target; node != null; node = node.getParent()) {
            if (node.equals(split)) {
                return true;
            }
        }
        return false;
    }

    private Map<KeyCode, Runnable> actions() {
        return Map.ofEntries(
                Map.entry(KeyCode.J, () -> move(1)),
                Map.entry(KeyCode.K, () -> move(-1)),
                Map.entry(KeyCode.X, this::mark),
                Map.entry(KeyCode.A, commands::approve),
                Map.entry(KeyCode.R, commands::reject),
                Map.entry(KeyCode.H, commands::hold),
                Map.entry(KeyCode.C, commands::comment),
                Map.entry(KeyCode.M, commands::assign),
                Map.entry(KeyCode.N, request),
                Map.entry(KeyCode.E, detail::showEvidence),
                Map.entry(KeyCode.SLASH, search::requestFocus),
                Map.entry(KeyCode.ESCAPE, this::clearMarks));
    }

    private void move(int by) {
        int next = table.getSelectionModel().getSelectedIndex() + by;
        int row = Math.clamp(next, 0, Math.max(0, table.getItems().size() - 1));
        table.getSelectionModel().clearAndSelect(row);
        table.scrollTo(Math.max(0, row - 3));
        table.requestFocus();
    }

    private void mark() {
        WithdrawalItem row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.mark(row);
        }
    }

    @FXML
    void clearMarks() {
        model.marked().clear();
    }

    @FXML
    void approveMarked() {
        bulkApproval.ask();
    }

    @FXML
    void request() {
        request.run();
    }

    @FXML
    void export() {
        if (model.isWhole()) {
            TableExport.ask(table, "withdrawals", model.said());
        } else {
            TableExport.ask(table, "withdrawals", model.said(), model::export);
        }
    }
}
