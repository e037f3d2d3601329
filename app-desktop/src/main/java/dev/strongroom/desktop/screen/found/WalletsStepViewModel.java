package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The core's vault with the first hot wallet, and the custodian's first cold wallet. */
final class WalletsStepViewModel implements AutoCloseable {
    private final FoundingTools tools;
    private final Trial trial;
    private final Messages messages;
    private final ReadOnlyObjectProperty<@Nullable ListedNetwork> network;
    private final ObjectProperty<@Nullable Path> vault = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<FoundingTools.@Nullable CoreVault> core = new ReadOnlyObjectWrapper<>();
    private final StringProperty cold = new SimpleStringProperty("");
    private final BooleanProperty compared = new SimpleBooleanProperty();
    private final StringBinding missing;
    private @Nullable Secret password;

    WalletsStepViewModel(
            FoundingTools tools,
            Trial trial,
            Messages messages,
            ReadOnlyObjectProperty<@Nullable ListedNetwork> network) {
        this.tools = tools;
        this.trial = trial;
        this.messages = messages;
        this.network = network;
        vault.subscribe((_, _) -> close());
        network.subscribe((_, _) -> close());
        cold.subscribe((_, _) -> compared.set(false));
        missing = Bindings.createStringBinding(
                this::whatIsMissing, vault, core, cold, compared, network, messages.languageProperty());
    }

    ObjectProperty<@Nullable Path> vaultProperty() {
        return vault;
    }

    /** What the opened vault said; null until it was opened. */
    ReadOnlyObjectProperty<FoundingTools.@Nullable CoreVault> coreProperty() {
        return core.getReadOnlyProperty();
    }

    StringProperty coldProperty() {
        return cold;
    }

    /** Whether the custodian and the founder compared the cold address; taken back when it is changed. */
    BooleanProperty comparedProperty() {
        return compared;
    }

    StringBinding missingProperty() {
        return missing;
    }

    Trial trial() {
        return trial;
    }

    private String whatIsMissing() {
        if (core.get() == null) {
            return messages.get("found.wallets.missing.core");
        }
        String problem = coldProblem();
        if (cold.get().isBlank() || !problem.isEmpty()) {
            return messages.get("found.wallets.missing.cold");
        }
        return compared.get() ? "" : messages.get("found.wallets.missing.compared");
    }

    /** What is wrong with the cold address as it is typed; empty where nothing is, or nothing is typed. */
    String coldProblem() {
        ListedNetwork at = network.get();
        FoundingTools.CoreVault opened = core.get();
        if (at == null || cold.get().isBlank()) {
            return "";
        }
        try {
            String text = tools.address(at.network(), cold.get()).text();
            return opened != null && opened.hot().equals(text) ? messages.get("found.wallets.same") : "";
        } catch (RefusedException e) {
            return messages.refusal(e);
        }
    }

    /** Takes the password over; keeps it until the desk is founded or something else is chosen. */
    void open(Secret typed) {
        Path file = vault.get();
        ListedNetwork at = network.get();
        if (file == null || at == null || trial.isBusy()) {
            typed.close();
            return;
        }
        close();
        trial.run(
                messages.get("found.wallets.open.task"),
                progress -> opened(file, typed, at.network(), progress),
                opened -> {
                    if (file.equals(vault.get()) && at.equals(network.get())) {
                        core.set(opened);
                        password = typed;
                    } else {
                        typed.close();
                    }
                });
    }

    private FoundingTools.CoreVault opened(Path file, Secret typed, Network at, Progress progress) throws IOException {
        boolean isKept = false;
        try {
            FoundingTools.CoreVault opened = tools.openCore(file, typed, at);
            isKept = !progress.isCancelled();
            return opened;
        } finally {
            if (!isKept) {
                typed.close();
            }
        }
    }

    /** The accounts of the first policy; everything must be there. */
    List<SignerAccount> accounts() {
        Network at = Objects.requireNonNull(network.get()).network();
        Address hot = tools.address(at, Objects.requireNonNull(core.get()).hot());
        return List.of(
                new SignerAccount(hot, SignerAccount.Tier.HOT, 0),
                new SignerAccount(tools.address(at, cold.get()), SignerAccount.Tier.COLD, 0));
    }

    /** A copy of the password of the core's vault; the caller closes it. */
    Secret password() {
        return Secret.copyOf(Objects.requireNonNull(password).bytes());
    }

    /** Wipes the password; the vault must be opened anew. */
    @Override
    public void close() {
        if (password != null) {
            password.close();
            password = null;
        }
        core.set(null);
    }
}
