package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.chain.key.Secret;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.workstation.trouble.Setback;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Whether a vault is whole, opens, gives its addresses, and agrees with the words on paper where they are typed. */
public final class CheckVaultViewModel {
    /**
     * What came of it.
     *
     * @param facts what the vault says of itself
     * @param words how many words from paper were held against it; 0 for none
     * @param differing positions, from 1, at which the paper is wrong
     */
    record Checked(VaultFacts facts, int words, List<Integer> differing) {}

    private final VaultTools tools;
    private final Messages messages;
    private final Attempt attempt;
    private final TypedWords paper = new TypedWords();
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper typed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Checked> result = new ReadOnlyObjectWrapper<>();

    public CheckVaultViewModel(VaultTools tools, Tasks tasks, Messages messages) {
        this.tools = tools;
        this.messages = messages;
        this.attempt = new Attempt(tasks);
    }

    ObjectProperty<@Nullable Path> fileProperty() {
        return file;
    }

    /** How many words from paper have been typed. */
    ReadOnlyIntegerProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Checked> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Setback> setbackProperty() {
        return attempt.setbackProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return attempt.runningProperty();
    }

    /** Takes the next word from paper. */
    void type(Secret word) {
        attempt.clear();
        if (!paper.add(word)) {
            attempt.refuse(paper.isFull() ? "mnemonic.full" : "mnemonic.word", Integer.toString(paper.size() + 1));
        }
        typed.set(paper.size());
    }

    void undo() {
        paper.removeLast();
        typed.set(paper.size());
    }

    void check(Secret password) {
        Path vault = file.get();
        result.set(null);
        if (vault == null || attempt.isRunning()) {
            password.close();
            return;
        }
        int words = paper.size();
        Secret sentence = paper.sentence();
        attempt.run(
                messages.get("vault.check.task"),
                _ -> {
                    try (password;
                            sentence) {
                        VaultFacts facts = tools.check(vault, password);
                        List<Integer> differing = words == 0 ? List.of() : tools.compare(vault, password, sentence);
                        return new Checked(facts, words, differing);
                    }
                },
                result::set);
        onHide();
    }

    /** Wipes what was typed. */
    void onHide() {
        paper.close();
        typed.set(0);
    }
}
