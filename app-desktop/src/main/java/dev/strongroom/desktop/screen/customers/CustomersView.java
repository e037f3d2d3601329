package dev.strongroom.desktop.screen.customers;

import dev.strongroom.core.api.Customer;
import dev.strongroom.desktop.list.ListFrame;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.ListKeys;
import dev.strongroom.desktop.ui.View;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the customers. */
public final class CustomersView implements View {
    private final CustomersViewModel model;
    private final CustomerPane detail;
    private Subscription subscriptions = Subscription.EMPTY;
    private ListFrame<Customer> frame;
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
        frame = new ListFrame<>(model.list(), table, model::select)
                .trouble(trouble, troubleText)
                .footer(shown, model::footer, more);
        right.getChildren().setAll(detail);
        new ListKeys(table, search).listen(split);
        split.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** t: a transfer from the one who is looked at. */
    private void pressed(KeyEvent event) {
        CustomerDetail drawn = model.looked().detailProperty().get();
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown();
        if (drawn != null
                && isPlain
                && event.getCode() == KeyCode.T
                && !(event.getTarget() instanceof TextInputControl)) {
            model.commands().transfer(drawn);
            event.consume();
        }
    }

    @Override
    public void onShow() {
        model.onShow();
        subscriptions = model.looked().detailProperty().subscribe(this::show);
        frame.show(split);
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        model.onHide();
    }

    private void show(@Nullable CustomerDetail drawn) {
        detail.show(drawn);
        frame.choose(drawn == null ? null : drawn.customer().id());
    }

    @FXML
    void apply() {
        model.apply();
    }

    @FXML
    void more() {
        model.list().more();
    }

    @FXML
    void register() {
        model.said().dialogs().show(new RegisterBox(model));
    }

    @FXML
    void export() {
        TableExport.ask(table, "customers", model.said(), model.list()::export);
    }
}
