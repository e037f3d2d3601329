package dev.strongroom.desktop.screen.customers;

import dev.strongroom.core.api.Customer;
import dev.strongroom.desktop.ui.ListKeys;
import dev.strongroom.desktop.ui.View;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the customers. */
public final class CustomersView implements View {
    private final CustomersViewModel model;
    private final CustomerPane detail;
    private Subscription subscriptions = Subscription.EMPTY;
    private @FXML SplitPane split;
    private @FXML TextField search;
    private @FXML Button register;
    private @FXML HBox trouble;
    private @FXML Label troubleText;
    private @FXML TableView<Customer> table;
    private @FXML Label shown;
    private @FXML Button more;
    private @FXML StackPane right;

    @SuppressWarnings("NullAway.Init")
    public CustomersView(CustomersViewModel model) {
        this.model = model;
        this.detail = new CustomerPane(model);
    }

    @FXML
    void initialize() {
        search.textProperty().bindBidirectional(model.searchProperty());
        register.disableProperty().bind(model.session().officerProperty().isNull());
        new CustomerColumns(model).addTo(table);
        table.setItems(model.rows());
        Label empty = new Label();
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        model::emptyText, model.loadedProperty(), model.rows(), model.problemProperty()));
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                model.select(row);
            }
        });
        troubleText.textProperty().bind(model.problemProperty());
        trouble.visibleProperty().bind(model.problemProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        shown.textProperty().bind(Bindings.createStringBinding(model::footer, model.rows(), model.hasMoreProperty()));
        more.disableProperty().bind(model.hasMoreProperty().not());
        right.getChildren().setAll(detail);
        new ListKeys(table, search).listen(split);
    }

    @Override
    public void onShow() {
        model.onShow();
        subscriptions = model.detailProperty().subscribe(this::show);
        split.applyCss(); // a split pane takes its sides in with its skin, and only then one of them can have the focus
        split.layout();
        table.requestFocus();
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        model.onHide();
    }

    private void show(@Nullable CustomerDetail drawn) {
        detail.show(drawn);
        Customer row = table.getSelectionModel().getSelectedItem();
        if (drawn != null && (row == null || !row.id().equals(drawn.customer().id()))) {
            table.getItems().stream()
                    .filter(other -> other.id().equals(drawn.customer().id()))
                    .findFirst()
                    .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
        }
    }

    @FXML
    void apply() {
        model.apply();
    }

    @FXML
    void more() {
        model.more();
    }

    @FXML
    void register() {
        model.said().dialogs().show(new RegisterBox(model));
    }
}
