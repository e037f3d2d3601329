package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.NodeException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.db.Durably;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says on a withdrawal what it waits for; written only when that is something new. */
@Component
class WaitingNotes {
    private static final Actor BY = Actor.system("payout");

    private final WithdrawalStore store;
    private final Durably durably;

    WaitingNotes(WithdrawalStore store, Durably durably) {
        this.store = store;
        this.durably = durably;
    }

    void waitFor(WithdrawalRow row, Note note) {
        if (!note.code().equals(row.waitingCode)) {
            durably.run(() -> {
                row.waitFor(note);
                store.touch(row, Change.WAITING, BY, note);
            });
        }
    }

    static Note of(NodeException e) {
        return new Note(
                "node." + e.kind().name().toLowerCase(Locale.ROOT),
                "the node of the network gives no answer that can be relied on: " + e.getMessage());
    }
}
