package dev.strongroom.desktop.screen.pools;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolCheck;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.ListFrame;
import dev.strongroom.desktop.screen.wallets.WalletsTab;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.ListKeys;
import dev.strongroom.desktop.ui.Named;
import dev.strongroom.desktop.ui.TabLine;
import dev.strongroom.desktop.ui.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the pools. */
public final class PoolsView implements View {
    private final PoolsViewModel model;
    private final WalletsTab wallets;
    private final Messages messages;
    private final PoolPane detail;
    private Subscription subscriptions = Subscription.EMPTY;
    private TabLine<PoolTab> tabLine;
    private ListFrame<PoolAddress> frame;
    private @FXML HBox tabs;
    private @FXML HBox tools;
    private @FXML StackPane lists;
    private @FXML VBox addresses;
    private @FXML Button generate;
    private @FXML Button importSource;
    private @FXML Button threshold;
    private @FXML Button names;
    private @FXML Button check;
    private @FXML Label whyNot;
    private @FXML Label checked;
    private @FXML HBox trouble;
    private @FXML Label troubleText;
    private @FXML TilePane cards;
    private @FXML SplitPane split;
    private @FXML ChoiceBox<Optional<Network>> network;
    private @FXML ChoiceBox<Optional<WalletState>> state;
    private @FXML TextField search;
    private @FXML TableView<PoolAddress> table;
    private @FXML Label shown;
    private @FXML Button more;
    private @FXML StackPane right;

    @SuppressWarnings("NullAway.Init")
    public PoolsView(PoolsViewModel model, WalletsTab wallets) {
        this.model = model;
        this.wallets = wallets;
        this.messages = model.messages();
        this.detail = new PoolPane(model);
    }

    @FXML
    void initialize() {
        tabLine = new TabLine<>(tabs, PoolTab.values(), model.tabProperty(), messages::name);
        BooleanBinding isAddresses = model.tabProperty().isEqualTo(PoolTab.ADDRESSES);
        tools.visibleProperty().bind(isAddresses);
        addresses.visibleProperty().bind(isAddresses);
        wallets.root().visibleProperty().bind(isAddresses.not());
        lists.getChildren().add(wallets.root());
        bindCommands();
        bindFilter();
        new PoolColumns(model).addTo(table);
        frame = new ListFrame<>(model.list(), table, model::select)
                .trouble(trouble, troubleText)
                .footer(shown, model::footer, more);
        cards.managedProperty().bind(Bindings.isNotEmpty(model.pools()));
        model.pools().addListener((ListChangeListener<PoolStatistics>) _ -> drawCards());
        right.getChildren().setAll(detail);
        new ListKeys(table, search).listen(addresses);
    }

    private void bindCommands() {
        StringBinding closed = Bindings.createStringBinding(
                model::whyNotFill,
                model.session().officerProperty(),
                model.pools(),
                model.list().loadedProperty());
        whyNot.textProperty().bind(closed);
        generate.disableProperty().bind(closed.isNotEmpty().or(Bindings.isEmpty(model.pools())));
        threshold.disableProperty().bind(generate.disableProperty());
        names.disableProperty().bind(generate.disableProperty());
        importSource.disableProperty().bind(model.session().officerProperty().isNull());
        check.disableProperty().bind(model.jobs().checkingProperty());
        checked.textProperty()
                .bind(Bindings.createStringBinding(
                        model.jobs()::lastCheck, model.jobs().checkedProperty()));
    }

    private void bindFilter() {
        network.getItems()
                .setAll(Stream.concat(
                                Stream.of(Optional.<Network>empty()),
                                model.networks().stream().map(Optional::of))
                        .toList());
        network.setConverter(new Named<>(
                chosen -> chosen.map(ArrivalFacts::network).orElseGet(() -> messages.get("deposits.all-networks"))));
        network.setAccessibleText(messages.get("arrival.network"));
        network.valueProperty().bindBidirectional(model.filter().networkProperty());
        state.getItems()
                .setAll(Stream.concat(
                                Stream.of(Optional.<WalletState>empty()),
                                Stream.of(WalletState.values()).map(Optional::of))
                        .toList());
        state.setConverter(
                new Named<>(chosen -> chosen.map(messages::name).orElseGet(() -> messages.get("pools.all-states"))));
        state.setAccessibleText(messages.get("deposits.state"));
        state.valueProperty().bindBidirectional(model.filter().stateProperty());
        search.textProperty().bindBidirectional(model.filter().searchProperty());
    }

    private void drawCards() {
        List<PoolCard> drawn = model.pools().stream()
                .map(pool -> new PoolCard(pool, messages, model.formats()))
                .toList();
        cards.getChildren().setAll(drawn);
    }

    @Override
    public void onShow() {
        model.onShow();
        drawCards();
        subscriptions = Subscription.combine(
                tabLine.follow(),
                model.looked().detailProperty().subscribe(this::show),
                model.tabProperty().subscribe(this::showTab));
    }

    private void showTab(PoolTab tab) {
        wallets.show(tab == PoolTab.WALLETS);
        if (tab == PoolTab.ADDRESSES) {
            frame.show(split);
        }
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        wallets.show(false);
        model.onHide();
    }

    private void show(@Nullable PoolDetail drawn) {
        detail.show(drawn);
        frame.choose(drawn == null ? null : drawn.address().name());
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
    void more() {
        model.list().more();
    }

    @FXML
    void generate() {
        dialogs().show(new PoolBox(model.form(PoolForm.Kind.GENERATE)));
    }

    @FXML
    void threshold() {
        dialogs().show(new PoolBox(model.form(PoolForm.Kind.THRESHOLD)));
    }

    @FXML
    void names() {
        dialogs().show(new PoolBox(model.form(PoolForm.Kind.NAMES)));
    }

    @FXML
    void importSource() {
        dialogs().file(messages.get("pools.import.title")).ifPresent(model.jobs()::importSource);
    }

    @FXML
    void sources() {
        model.sources().read(all -> dialogs().show(new SourcesBox(all, model)));
    }

    @FXML
    void check() {
        model.jobs().check(this::showBreaks);
    }

    @FXML
    void export() {
        TableExport.ask(table, "addresses", model.said(), model.list()::export);
    }

    private void showBreaks(PoolCheck found) {
        dialogs().show(new BreaksBox(found, model.jobs().words(found), messages, dialogs()::close));
    }

    private Dialogs dialogs() {
        return model.said().dialogs();
    }
}
