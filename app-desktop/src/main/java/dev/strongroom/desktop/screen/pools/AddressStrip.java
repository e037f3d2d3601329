package dev.strongroom.desktop.screen.pools;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.i18n.Messages;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The commands for one address, and why one of them is closed. */
final class AddressStrip extends VBox {
    private final PoolsViewModel model;
    private final PoolCommands commands;
    private final Messages messages;
    private final Label why = new Label();
    private final FlowPane buttons = new FlowPane(8, 8);

    AddressStrip(PoolsViewModel model) {
        this.model = model;
        this.commands = model.commands();
        this.messages = model.messages();
        getStyleClass().add("approval-strip");
        why.setId("why-not");
        why.getStyleClass().add(Styles.TEXT_MUTED);
        why.setWrapText(true);
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        getChildren().addAll(why, buttons);
    }

    void show(PoolAddress address) {
        StringBinding change = address.state() == WalletState.FROZEN
                ? closed(() -> commands.whyNotUnfreeze(address))
                : closed(() -> commands.whyNotFreeze(address));
        StringBinding retire = closed(() -> commands.whyNotRetire(address));
        why.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Stream.of(change.get(), retire.get())
                                .filter(text -> !text.isEmpty())
                                .distinct()
                                .collect(Collectors.joining("\n")),
                        change,
                        retire));
        buttons.getChildren()
                .setAll(
                        address.state() == WalletState.FROZEN
                                ? button(
                                        "pool-unfreeze",
                                        messages.get("pools.unfreeze"),
                                        change,
                                        () -> commands.unfreeze(address))
                                : button(
                                        "pool-freeze",
                                        messages.get("pools.freeze"),
                                        change,
                                        () -> commands.freeze(address)),
                        button("pool-retire", messages.get("pools.retire"), retire, () -> commands.retire(address)));
        if (address.isImported() || address.isPaidTooEarly()) {
            buttons.getChildren()
                    .addFirst(button(
                            "pool-assign",
                            messages.get("pools.assign"),
                            closed(() -> model.assign().whyNot(address)),
                            () -> model.assign().assign(address)));
        }
    }

    private StringBinding closed(Callable<String> reason) {
        return Bindings.createStringBinding(reason, model.session().officerProperty());
    }

    private static Button button(String id, String text, StringBinding closed, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.disableProperty().bind(closed.isNotEmpty());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
