package dev.strongroom.core.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds of one transfer as a group sees them: in the database, or accepted earlier in the same group. */
final class Held {
    private final List<Prepared.Row> lines;
    private final @Nullable Long until;
    private boolean resolved;

    Held(List<Prepared.Row> lines, @Nullable Long until, boolean resolved) {
        this.lines = lines;
        this.until = until;
        this.resolved = resolved;
    }

    List<Prepared.Row> lines() {
        return lines;
    }

    /** Marks it as ended, with effect for the rest of the group. */
    void resolve() {
        resolved = true;
    }

    /** Why the transfer may not resolve it; null where it may. */
    Outcome.@Nullable Refused refusal(Transfer transfer, long now) {
        if (resolved) {
            return new Outcome.Refused(
                    "ledger.hold.resolved", "resolves: the hold has ended before, by another transfer");
        }
        boolean due = until != null && now >= until;
        if (transfer.purpose() == Transfer.Purpose.EXPIRE) {
            return due ? null : new Outcome.Refused("ledger.hold.not-due", "resolves: the hold is not due yet");
        }
        boolean uses = !transfer.entries().isEmpty() || !transfer.holds().isEmpty();
        return due && uses
                ? new Outcome.Refused("ledger.hold.expired", "resolves: the hold's deadline has passed")
                : null;
    }
}
