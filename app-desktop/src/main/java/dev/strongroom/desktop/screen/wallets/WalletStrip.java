package dev.strongroom.desktop.screen.wallets;

import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.CommandStrip;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** The commands for one wallet, and why one of them is closed. */
final class WalletStrip extends CommandStrip {
    private final WalletsViewModel model;
    private final WalletCommands commands;
    private final Messages messages;

    WalletStrip(WalletsViewModel model) {
        this.model = model;
        this.commands = model.commands();
        this.messages = model.messages();
    }

    void show(WalletDetail detail) {
        boolean isFrozen = detail.wallet().state() == WalletState.FROZEN;
        StringBinding change = closed(() -> isFrozen ? commands.whyNotUnfreeze(detail) : commands.whyNotFreeze(detail));
        StringBinding retire = closed(() -> commands.whyNotRetire(detail));
        StringBinding both = Bindings.createStringBinding(
                () -> Stream.of(change.get(), retire.get())
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("\n")),
                change,
                retire);
        offer(
                both,
                isFrozen
                        ? command(
                                "wallet-unfreeze",
                                messages.get("wallets.unfreeze"),
                                change,
                                () -> commands.unfreeze(detail))
                        : command(
                                "wallet-freeze", messages.get("wallets.freeze"), change, () -> commands.freeze(detail)),
                command("wallet-retire", messages.get("wallets.retire"), retire, () -> commands.retire(detail)));
    }

    private StringBinding closed(Callable<String> reason) {
        return Bindings.createStringBinding(reason, model.session().officerProperty());
    }
}
