package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.workstation.part.BusyBar;
import dev.strongroom.desktop.workstation.part.TroubleBox;
import dev.strongroom.desktop.workstation.trouble.Setback;
import dev.strongroom.desktop.workstation.trouble.Troubles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What every vault screen does alike: tell setbacks and that work goes on, from showing until hiding. */
final class VaultPage {
    private final Messages messages;
    private final List<Subscription> subscriptions = new ArrayList<>();

    VaultPage(Messages messages) {
        this.messages = messages;
    }

    void follow(ObservableValue<@Nullable Setback> setback, TroubleBox box) {
        Troubles troubles = new Troubles(messages);
        on(setback, told -> box.show(told == null ? null : troubles.text(told)));
    }

    void follow(ObservableValue<Boolean> running, BusyBar bar) {
        bar.say(messages.get("vault.busy"));
        on(running, runs -> bar.show(Boolean.TRUE.equals(runs)));
    }

    <T extends @Nullable Object> void on(ObservableValue<T> value, Consumer<? super T> then) {
        subscriptions.add(value.subscribe(then));
    }

    /** Ends everything that was followed. */
    void end() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
