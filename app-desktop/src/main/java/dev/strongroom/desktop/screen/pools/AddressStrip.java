package dev.strongroom.desktop.screen.pools;

import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.CommandStrip;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;

/** The commands for one address, and why one of them is closed. */
final class AddressStrip extends CommandStrip {
    private final PoolsViewModel model;
    private final PoolCommands commands;
    private final Messages messages;

    AddressStrip(PoolsViewModel model) {
        this.model = model;
        this.commands = model.commands();
        this.messages = model.messages();
    }

    void show(PoolAddress address) {
        StringBinding change = address.state() == WalletState.FROZEN
                ? closed(() -> commands.whyNotUnfreeze(address))
                : closed(() -> commands.whyNotFreeze(address));
        StringBinding retire = closed(() -> commands.whyNotRetire(address));
        StringBinding assign = closed(() -> model.assign().whyNot(address));
        boolean isAssigned = address.isImported() || address.isPaidTooEarly();
        List<Button> offered = new ArrayList<>();
        if (isAssigned) {
            offered.add(command(
                    "pool-assign",
                    messages.get("pools.assign"),
                    assign,
                    () -> model.assign().assign(address)));
        }
        if (address.state() == WalletState.AVAILABLE && !address.isImported()) {
            offered.add(command(
                    "pool-reserve",
                    messages.get("pools.reserve"),
                    closed(() -> commands.whyNotReserve(address)),
                    () -> commands.reserve(address)));
        }
        if (address.isLent()) {
            offered.add(command(
                    "pool-release",
                    messages.get("pools.release"),
                    closed(() -> commands.whyNotRelease(address)),
                    () -> commands.release(address)));
        }
        offered.add(
                address.state() == WalletState.FROZEN
                        ? command(
                                "pool-unfreeze",
                                messages.get("pools.unfreeze"),
                                change,
                                () -> commands.unfreeze(address))
                        : command("pool-freeze", messages.get("pools.freeze"), change, () -> commands.freeze(address)));
        offered.add(command("pool-retire", messages.get("pools.retire"), retire, () -> commands.retire(address)));
        offer(isAssigned ? all(assign, change, retire) : all(change, retire), offered.toArray(Button[]::new));
    }

    private StringBinding closed(Callable<String> reason) {
        return Bindings.createStringBinding(reason, model.session().officerProperty());
    }
}
