package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.core.api.Deposit;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.ListFrame;
import dev.strongroom.desktop.ui.ListKeys;
import dev.strongroom.desktop.ui.Named;
import dev.strongroom.desktop.ui.View;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the deposits. */
public final class DepositsView implements View {
    private static final double NEAR_THE_END = 0.95;
    private final DepositsViewModel model;
    private final Messages messages;
    private final DepositPane detail;
    private final ToggleGroup group = new ToggleGroup();
    private Subscription subscriptions = Subscription.EMPTY;
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
        for (DepositTab tab : DepositTab.values()) {
            tabs.getChildren().add(toggle(tab));
        }
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

    private ToggleButton toggle(DepositTab tab) {
        ToggleButton button = new ToggleButton();
        button.setId("tab-" + tab.name());
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("queue-tab", "flat");
        button.setUserData(tab);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.filter().tabProperty().set(tab);
        });
        button.textProperty().bind(Bindings.createStringBinding(() -> model.title(tab), model.countsProperty()));
        return button;
    }

    @Override
    public void onShow() {
        model.onShow();
        frame.show(split);
        subscriptions = Subscription.combine(
                model.filter().tabProperty().subscribe(this::showTab),
                model.looked().detailProperty().subscribe(this::show),
                pagesAtTheEnd());
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        model.onHide();
    }

    private Subscription pagesAtTheEnd() {
        Subscription all = Subscription.EMPTY;
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == javafx.geometry.Orientation.VERTICAL) {
                all = all.and(bar.valueProperty().subscribe(value -> {
                    if (bar.isVisible() && value.doubleValue() >= NEAR_THE_END * bar.getMax()) {
                        model.list().more();
                    }
                }));
            }
        }
        return all;
    }

    private void showTab(DepositTab tab) {
        group.getToggles().forEach(toggle -> toggle.setSelected(tab == toggle.getUserData()));
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
        model.said()
                .dialogs()
                .newFile(messages.get("deposits.export"), "deposits.xlsx")
                .ifPresent(model::export);
    }
}
