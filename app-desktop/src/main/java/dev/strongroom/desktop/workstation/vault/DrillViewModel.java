package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.chain.key.Secret;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.workstation.trouble.Setback;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Tries a backup: opens it and the vault in use, and holds their keys' addresses against each other. */
public final class DrillViewModel {
    private final VaultTools tools;
    private final Messages messages;
    private final Attempt attempt;
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> backup = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<VaultTools.@Nullable Drilled> result = new ReadOnlyObjectWrapper<>();

    public DrillViewModel(VaultTools tools, Tasks tasks, Messages messages) {
        this.tools = tools;
        this.messages = messages;
        this.attempt = new Attempt(tasks);
    }

    ObjectProperty<@Nullable Path> fileProperty() {
        return file;
    }

    ObjectProperty<@Nullable Path> backupProperty() {
        return backup;
    }

    ReadOnlyObjectProperty<VaultTools.@Nullable Drilled> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Setback> setbackProperty() {
        return attempt.setbackProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return attempt.runningProperty();
    }

    /** Takes both passwords over and closes them; an empty second one is the first one again. */
    void drill(Secret password, Secret backupPassword) {
        Path vault = file.get();
        Path copy = backup.get();
        result.set(null);
        if (vault == null || copy == null || attempt.isRunning()) {
            password.close();
            backupPassword.close();
            return;
        }
        attempt.run(
                messages.get("vault.drill.task"),
                _ -> {
                    try (password;
                            backupPassword) {
                        Secret second = backupPassword.isEmpty() ? password : backupPassword;
                        return tools.drill(vault, password, copy, second);
                    }
                },
                result::set);
    }
}
