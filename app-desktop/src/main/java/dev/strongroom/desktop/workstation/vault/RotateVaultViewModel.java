package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.workstation.trouble.Setback;
import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Writes a vault anew with another password and a fresh data key. */
public final class RotateVaultViewModel {
    private final VaultTools tools;
    private final Messages messages;
    private final Attempt attempt;
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final BooleanProperty dropOthers = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<VaultTools.@Nullable Rotated> result = new ReadOnlyObjectWrapper<>();

    public RotateVaultViewModel(VaultTools tools, Tasks tasks, Messages messages) {
        this.tools = tools;
        this.messages = messages;
        this.attempt = new Attempt(tasks);
    }

    ObjectProperty<@Nullable Path> fileProperty() {
        return file;
    }

    /** Whether every other password stops opening the vault. */
    BooleanProperty dropOthersProperty() {
        return dropOthers;
    }

    ReadOnlyObjectProperty<VaultTools.@Nullable Rotated> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Setback> setbackProperty() {
        return attempt.setbackProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return attempt.runningProperty();
    }

    /** Takes all three over and closes them. */
    void rotate(Secret password, Secret replacing, Secret again) {
        Path vault = file.get();
        result.set(null);
        Secret agreed;
        try {
            agreed = Passwords.agreed(replacing, again);
        } catch (RefusedException e) {
            password.close();
            attempt.refuse(e.code(), e.reason());
            return;
        }
        if (vault == null || attempt.isRunning()) {
            password.close();
            agreed.close();
            return;
        }
        boolean drop = dropOthers.get();
        attempt.run(
                messages.get("vault.rotate.task"),
                _ -> {
                    try (password;
                            agreed) {
                        return tools.rotate(vault, password, agreed, drop);
                    }
                },
                result::set);
    }
}
