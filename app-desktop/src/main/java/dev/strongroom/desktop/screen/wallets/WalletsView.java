package dev.strongroom.desktop.screen.wallets;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.core.api.WalletPurpose;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.ListFrame;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.ListKeys;
import dev.strongroom.desktop.ui.Named;
import dev.strongroom.desktop.ui.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the desk's own wallets. */
public final class WalletsView implements View {
    private final WalletsViewModel model;
    private final Messages messages;
    private final WalletPane detail;
    private Subscription subscriptions = Subscription.EMPTY;
    private ListFrame<WalletPosition> frame;
    private @FXML VBox wallets;
    private @FXML HBox walletTrouble;
    private @FXML Label walletTroubleText;
    private @FXML TilePane walletCards;
    private @FXML SplitPane walletSplit;
    private @FXML ChoiceBox<Optional<Network>> walletNetwork;
    private @FXML ChoiceBox<Optional<WalletTier>> walletTier;
    private @FXML ChoiceBox<Optional<WalletPurpose>> walletPurpose;
    private @FXML ChoiceBox<Optional<WalletState>> walletState;
    private @FXML TableView<WalletPosition> walletTable;
    private @FXML Label walletsShown;
    private @FXML StackPane walletRight;

    @SuppressWarnings("NullAway.Init")
    public WalletsView(WalletsViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.detail = new WalletPane(model);
    }

    @FXML
    void initialize() {
        WalletFilter filter = model.filter();
        offer(
                walletNetwork,
                model.networks(),
                messages.get("arrival.network"),
                messages.get("deposits.all-networks"),
                ArrivalFacts::network,
                filter.networkProperty());
        offer(
                walletTier,
                WalletFilter.TIERS,
                messages.get("wallets.tier"),
                messages.get("wallets.all-tiers"),
                messages::name,
                filter.tierProperty());
        offer(
                walletPurpose,
                List.of(WalletPurpose.values()),
                messages.get("wallets.purpose"),
                messages.get("wallets.all-purposes"),
                messages::name,
                filter.purposeProperty());
        offer(
                walletState,
                WalletFilter.STATES,
                messages.get("deposits.state"),
                messages.get("pools.all-states"),
                messages::name,
                filter.stateProperty());
        new WalletColumns(model).addTo(walletTable);
        frame = new ListFrame<>(model.list(), walletTable, model::select).trouble(walletTrouble, walletTroubleText);
        walletsShown
                .textProperty()
                .bind(Bindings.createStringBinding(model::footer, model.list().rows()));
        walletCards.managedProperty().bind(Bindings.isNotEmpty(model.pools()));
        model.pools().addListener((ListChangeListener<WalletPool>) _ -> drawCards());
        walletRight.getChildren().setAll(detail);
        new ListKeys(walletTable, null).listen(wallets);
    }

    private <T> void offer(
            ChoiceBox<Optional<T>> box,
            List<T> values,
            String what,
            String all,
            Function<T, String> name,
            Property<Optional<T>> chosen) {
        box.getItems()
                .setAll(Stream.concat(
                                Stream.of(Optional.<T>empty()), values.stream().map(Optional::of))
                        .toList());
        box.setConverter(new Named<>(one -> one.map(name).orElse(all)));
        box.setAccessibleText(what);
        box.valueProperty().bindBidirectional(chosen);
    }

    private void drawCards() {
        walletCards
                .getChildren()
                .setAll(model.pools().stream()
                        .map(pool -> new WalletPoolCard(pool, messages, model.formats()))
                        .toList());
    }

    @Override
    public void onShow() {
        subscriptions.unsubscribe();
        model.onShow();
        drawCards();
        subscriptions = model.looked().detailProperty().subscribe(this::show);
        frame.show(walletSplit);
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        model.onHide();
    }

    private void show(@Nullable WalletDetail drawn) {
        detail.show(drawn);
        frame.choose(drawn == null ? null : drawn.wallet().name());
    }

    @FXML
    void again() {
        model.apply();
    }

    @FXML
    void clear() {
        model.clear();
    }

    @FXML
    void export() {
        TableExport.ask(walletTable, "wallets", model.said());
    }
}
