package dev.strongroom.desktop.screen.unlock;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Notifier;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Seat;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.session.Unlocking;
import dev.strongroom.desktop.task.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Unlocks a person's key. What went wrong stands inline, below the field. */
public final class UnlockViewModel {
    private final Unlocking unlocking;
    private final Session session;
    private final Tasks tasks;
    private final Notifier notifier;
    private final Messages messages;
    private final Consumer<Path> unlocked;
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param unlocked told of the vault file that a person unlocked with a password of the own */
    public UnlockViewModel(
            Unlocking unlocking,
            Session session,
            Tasks tasks,
            Notifier notifier,
            Messages messages,
            Consumer<Path> unlocked) {
        this.unlocking = unlocking;
        this.session = session;
        this.tasks = tasks;
        this.notifier = notifier;
        this.messages = messages;
        this.unlocked = unlocked;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    /** Why the last try did not unlock; empty where there was none. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** A box opens: what went wrong in an earlier one is no longer told. */
    void begin() {
        problem.set("");
    }

    /** Takes the password over and wipes it. */
    void unlock(Path vault, Secret password, Runnable then) {
        problem.set("");
        isBusy.set(true);
        tasks.run(messages.get("unlock.task"), _ -> {
                    try (password) {
                        return unlocking.unlock(vault, password);
                    }
                })
                .onSuccess(officer -> {
                    sitDown(officer);
                    unlocked.accept(vault);
                    then.run();
                })
                .onError(RefusedException.class, refused -> problem.set(messages.refusal(refused)))
                .onError(IOException.class, _ -> problem.set(messages.get("unlock.no-file", vault)))
                .onError(Exception.class, failure -> notifier.failed(messages.get("unlock.task"), failure))
                .onEnd(() -> isBusy.set(false));
    }

    /** Practice: one key is locked and the other opened, with the password that lies beside it. */
    public void actAs(Seat seat) {
        Path passwordFile = seat.passwordFile();
        if (passwordFile == null) {
            throw new IllegalArgumentException("only a practice desk has passwords in files");
        }
        session.lock();
        tasks.run(messages.get("unlock.task"), _ -> {
                    try (Secret password = Secret.read(passwordFile)) {
                        return unlocking.unlock(seat.vault(), password);
                    }
                })
                .onSuccess(this::sitDown)
                .onError(RefusedException.class, refused -> notifier.refused(messages.refusal(refused)))
                .onError(Exception.class, failure -> notifier.failed(messages.get("unlock.task"), failure));
    }

    private void sitDown(Officer officer) {
        session.unlock(officer);
        notifier.done(messages.get("unlock.done", officer.member().name()));
    }
}
