package dev.strongroom.desktop.screen.energy;

import dev.strongroom.core.api.EnergyWallet;
import dev.strongroom.desktop.ui.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Binds the hot wallets that stake for energy, a card each. */
public final class EnergyView implements View {
    private final EnergyViewModel model;
    private final Map<String, EnergyCard> drawn = new HashMap<>();
    private Subscription subscriptions = Subscription.EMPTY;
    private @FXML HBox trouble;
    private @FXML Label troubleText;
    private @FXML VBox what;
    private @FXML Label empty;
    private @FXML VBox cards;

    @SuppressWarnings("NullAway.Init")
    public EnergyView(EnergyViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        troubleText.textProperty().bind(model.list().problemProperty());
        trouble.visibleProperty().bind(model.list().problemProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        BooleanBinding isUntouched =
                Bindings.createBooleanBinding(model::isUntouched, model.list().rows());
        what.visibleProperty().bind(isUntouched);
        what.managedProperty().bind(isUntouched);
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        model.list()::emptyText,
                        model.list().loadedProperty(),
                        model.list().problemProperty()));
        empty.visibleProperty().bind(Bindings.isEmpty(model.list().rows()));
        empty.managedProperty().bind(empty.visibleProperty());
    }

    @Override
    public void onShow() {
        subscriptions.unsubscribe();
        ListChangeListener<EnergyWallet> redraw = _ -> draw();
        model.list().rows().addListener(redraw);
        subscriptions = Subscription.combine(
                () -> model.list().rows().removeListener(redraw),
                model.officerProperty().subscribe(() -> drawn.values().forEach(EnergyCard::showCommands)));
        draw();
        model.onShow();
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        model.onHide();
    }

    private void draw() {
        List<Node> now = model.list().rows().stream().map(this::card).toList();
        if (!cards.getChildren().equals(now)) {
            cards.getChildren().setAll(now);
        }
    }

    private Node card(EnergyWallet wallet) {
        EnergyCard card = drawn.computeIfAbsent(wallet.wallet().toString(), _ -> new EnergyCard(wallet, model));
        card.show(wallet);
        return card;
    }

    @FXML
    void again() {
        model.look();
    }
}
