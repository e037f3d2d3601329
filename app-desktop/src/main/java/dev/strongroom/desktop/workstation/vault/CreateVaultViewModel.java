package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.workstation.trouble.Setback;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes a vault: from new words, which are shown once and read back from paper before anything is written, or from
 * words that exist. The file appears only at the end.
 */
public final class CreateVaultViewModel {
    /** Where it stands. */
    enum Phase {
        /** Which file, which password, which words. */
        CHOOSE,
        /** New words are on the screen. */
        SHOW,
        /** The person types the new words back from paper. */
        READ_BACK,
        /** The person types words that exist. */
        TYPE,
        DONE
    }

    private final VaultTools tools;
    private final Messages messages;
    private final Attempt attempt;
    private final TypedWords typed = new TypedWords();
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.CHOOSE);
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
    private @Nullable NewSecrets secrets;
    private @Nullable Mnemonic mnemonic;
    private @Nullable VaultFacts facts;

    public CreateVaultViewModel(VaultTools tools, Tasks tasks, Messages messages) {
        this.tools = tools;
        this.messages = messages;
        this.attempt = new Attempt(tasks);
    }

    ObjectProperty<@Nullable Path> fileProperty() {
        return file;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** How many words have been typed. */
    ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Setback> setbackProperty() {
        return attempt.setbackProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return attempt.runningProperty();
    }

    /** Goes on with new words. */
    void generate(NewSecrets typedIn) {
        if (begin(typedIn)) {
            mnemonic = tools.generate();
            phase.set(Phase.SHOW);
        }
    }

    /** Goes on with words that exist. */
    void useExisting(NewSecrets typedIn) {
        if (begin(typedIn)) {
            phase.set(Phase.TYPE);
        }
    }

    private boolean begin(NewSecrets typedIn) {
        forget();
        Path place = file.get();
        try {
            typedIn.agree();
        } catch (RefusedException e) {
            attempt.refuse(e.code(), e.reason());
            return false;
        }
        if (place == null || Files.exists(place)) {
            typedIn.close();
            attempt.refuse(place == null ? "file.none" : "file.exists", String.valueOf(place));
            return false;
        }
        secrets = typedIn;
        attempt.clear();
        return true;
    }

    /** How many words there are. */
    int size() {
        return mnemonic == null ? 0 : mnemonic.size();
    }

    /** A new word, from 0; only while they are shown. */
    String word(int index) {
        if (phase.get() != Phase.SHOW) {
            throw new IllegalStateException("the words are not shown now");
        }
        return Objects.requireNonNull(mnemonic).word(index);
    }

    /** The person has them on paper: from here on they are not shown again. */
    void written() {
        if (phase.get() == Phase.SHOW) {
            phase.set(Phase.READ_BACK);
        }
    }

    /** Takes the next word from paper: held against the new ones, or added to those that exist. */
    void type(Secret word) {
        attempt.clear();
        if (phase.get() == Phase.READ_BACK) {
            readBack(word);
        } else if (phase.get() == Phase.TYPE && !attempt.isRunning()) {
            boolean added = typed.add(word);
            position.set(typed.size());
            if (!added) {
                attempt.refuse(typed.isFull() ? "mnemonic.full" : "mnemonic.word", next());
            }
        } else {
            word.close();
        }
    }

    private void readBack(Secret word) {
        Mnemonic made = Objects.requireNonNull(mnemonic);
        try (Secret plain = TypedWords.plain(word)) {
            byte[] right = made.word(position.get()).getBytes(StandardCharsets.US_ASCII);
            if (!MessageDigest.isEqual(plain.bytes(), right)) {
                attempt.refuse("mnemonic.differs", next());
                return;
            }
        }
        position.set(position.get() + 1);
        if (position.get() == made.size()) {
            create(made);
        }
    }

    private String next() {
        return Integer.toString(position.get() + 1);
    }

    /** Takes the last typed word back. */
    void undo() {
        if (phase.get() == Phase.TYPE) {
            typed.removeLast();
            position.set(typed.size());
        }
    }

    /** All words that exist are typed. */
    void finish() {
        if (phase.get() != Phase.TYPE || attempt.isRunning()) {
            return;
        }
        try (Secret sentence = typed.sentence()) {
            mnemonic = Mnemonic.read(sentence.bytes());
            create(mnemonic);
        } catch (RefusedException e) {
            attempt.refuse(e.code(), e.reason());
        }
    }

    private void create(Mnemonic made) {
        Path place = Objects.requireNonNull(file.get());
        NewSecrets chosen = Objects.requireNonNull(secrets);
        attempt.run(messages.get("vault.create.task"), _ -> tools.create(place, made, chosen), done -> {
            forget();
            facts = done;
            phase.set(Phase.DONE);
        });
    }

    /** The vault that was made. */
    VaultFacts facts() {
        return Objects.requireNonNull(facts);
    }

    /** Begins anew; nothing of before is kept. */
    void cancel() {
        if (!attempt.isRunning()) {
            forget();
            attempt.clear();
            facts = null;
            phase.set(Phase.CHOOSE);
        }
    }

    private void forget() {
        if (secrets != null) {
            secrets.close();
        }
        if (mnemonic != null) {
            mnemonic.close();
        }
        secrets = null;
        mnemonic = null;
        typed.close();
        position.set(0);
    }
}
