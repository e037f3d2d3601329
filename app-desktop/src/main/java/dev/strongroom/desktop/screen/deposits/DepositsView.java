package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.core.api.Deposit;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.EndOfTable;
import dev.strongroom.desktop.list.ListFrame;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.ListKeys;
import dev.strongroom.desktop.ui.Named;
import dev.strongroom.desktop.ui.TabLine;
import dev.strongroom.desktop.ui.View;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the deposits. */
public final class DepositsView implements View {
    private final DepositsViewModel model;
    private final Messages messages;
    private final DepositPane detail;
    private Subscription subscriptions = Subscription.EMPTY;
    private TabLine<DepositTab> tabLine;
    private ListFrame<Deposit> frame;
    private @FXML SplitPane split;
    private @FXML HBox tabs;
    private @FXML ChoiceBox<NetworkChoice> network;
    private @FXML TextField search;
    private @FXML TextField customer;
    private @FXML HBox trouble;
    private @FXML Label troubleText;
    private @FXML TableView<Deposit> table;
    private @FXML Label shown;
    private @FXML Button older;
    private @FXML StackPane right;

    @SuppressWarnings("NullAway.Init")
    public DepositsView(DepositsViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.detail = new DepositPane(model);
    }

    @FXML
    void initialize() {
        tabLine = new TabLine<>(
                tabs, DepositTab.values(), model.filter().tabProperty(), model::title, model.countsProperty());
        network.getItems()
                .setAll(Stream.concat(
                                Stream.of(NetworkChoice.ALL),
                                model.networks().stream().map(NetworkChoice::new))
                        .toList());
        network.setConverter(new Named<>(this::name));
        network.setAccessibleText(messages.get("arrival.network"));
        network.valueProperty().bindBidirectional(model.filter().networkProperty());
        search.textProperty().bindBidirectional(model.filter().searchProperty());
        customer.textProperty().bindBidirectional(model.filter().customerProperty());
        new DepositColumns(model).addTo(table);
        frame = new ListFrame<>(model.list(), table, model::select)
                .trouble(trouble, troubleText)
                .footer(shown, model::footer, older);
        right.getChildren().setAll(detail);
        new ListKeys(table, search).listen(split);
    }

    private String name(NetworkChoice choice) {
        return choice.network() == null
                ? messages.get("deposits.all-networks")
                : ArrivalFacts.network(choice.network());
    }

    @Override
    public void onShow() {
        model.onShow();
        frame.show(split);
        subscriptions = Subscription.combine(
                tabLine.follow(),
                model.looked().detailProperty().subscribe(this::show),
                EndOfTable.of(table, model.list()::more));
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        model.onHide();
    }

    private void show(@Nullable DepositDetail drawn) {
        detail.show(drawn);
        frame.choose(drawn == null ? null : drawn.deposit().id());
    }

    @FXML
    void apply() {
        model.apply();
    }

    @FXML
    void clear() {
        model.clear();
    }

    @FXML
    void older() {
        model.list().more();
    }

    @FXML
    void export() {
        TableExport.choose("deposits", model.said()).ifPresent(model::export);
    }
}
