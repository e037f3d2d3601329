package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.ceremony.Envelope;
import dev.strongroom.chain.ceremony.Genesis;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Words;
import dev.strongroom.desktop.i18n.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The genesis, and the signatures of its admins: each opens the own vault here, one after the other. */
final class SignStepViewModel {
    private final FoundingTools tools;
    private final Trial trial;
    private final Messages messages;
    private final ObjectProperty<@Nullable Path> vault = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
    private final StringBinding missing;

    /** A genesis as it is to be, and its envelope with the signatures so far. */
    record Draft(Genesis genesis, Envelope envelope) {
        List<String> words() {
            return Words.of(envelope.digest());
        }

        List<Staff> admins() {
            return genesis.roster().staff().stream()
                    .filter(one -> one.is(Role.ADMIN))
                    .toList();
        }

        boolean isSignedBy(Staff admin) {
            return envelope.signers().contains(admin.key());
        }

        int needed() {
            return genesis.roster().adminThreshold();
        }

        boolean isComplete() {
            return envelope.signers().size() >= needed();
        }
    }

    SignStepViewModel(FoundingTools tools, Trial trial, Messages messages) {
        this.tools = tools;
        this.trial = trial;
        this.messages = messages;
        missing = Bindings.createStringBinding(this::whatIsMissing, draft, messages.languageProperty());
    }

    ObjectProperty<@Nullable Path> vaultProperty() {
        return vault;
    }

    ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    StringBinding missingProperty() {
        return missing;
    }

    Trial trial() {
        return trial;
    }

    /** Takes another genesis; the signatures of one that said the same stay. */
    void begin(Genesis genesis) {
        Draft now = draft.get();
        boolean isSame = now != null && saysTheSame(now.genesis(), genesis);
        if (!isSame) {
            draft.set(new Draft(genesis, genesis.draft()));
        }
    }

    private static boolean saysTheSame(Genesis one, Genesis other) {
        return one.desk().equals(other.desk())
                && one.roster().equals(other.roster())
                && one.policy().equals(other.policy());
    }

    private String whatIsMissing() {
        Draft now = draft.get();
        return now == null || now.isComplete()
                ? ""
                : messages.get(
                        "found.sign.missing",
                        Integer.toString(now.needed() - now.envelope().signers().size()));
    }

    /** Signs with the vault that was chosen; wipes the password. */
    void sign(Secret password) {
        Path file = vault.get();
        Draft now = draft.get();
        if (file == null || now == null || trial.isBusy()) {
            password.close();
            return;
        }
        Set<IdentityKey> admins = now.admins().stream().map(Staff::key).collect(Collectors.toUnmodifiableSet());
        trial.run(
                messages.get("found.sign.task"),
                _ -> {
                    try (password) {
                        return tools.sign(now.envelope(), admins, file, password);
                    }
                },
                signed -> {
                    if (now.equals(draft.get())) {
                        draft.set(new Draft(now.genesis(), signed));
                        vault.set(null);
                    }
                });
    }

    /** The trust file that the signed genesis begins. */
    TrustFile trust() {
        Draft now = draft.get();
        if (now == null) {
            throw new IllegalStateException("there is no genesis yet");
        }
        return TrustFile.of(now.envelope());
    }
}
