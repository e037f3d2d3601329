package dev.strongroom.core.transfer;

import dev.strongroom.chain.Digest;
import dev.strongroom.core.api.InternalTransfer;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.TransferState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as its row keeps it.
 *
 * @param transfer as the contract speaks of it
 * @param body digest of what was asked for
 * @param holder the core that carries it to its end
 * @param heldUntil until when no other core does
 */
record StoredTransfer(InternalTransfer transfer, Digest body, String holder, Instant heldUntil) {
    boolean isOpen() {
        return transfer.state() == TransferState.REQUESTED;
    }

    /** Held by a core from now on. */
    StoredTransfer heldBy(String core, Instant until) {
        return new StoredTransfer(next(transfer.state(), null), body, core, until);
    }

    StoredTransfer ended(TransferState state, @Nullable Note ending) {
        return new StoredTransfer(next(state, ending), body, holder, heldUntil);
    }

    private InternalTransfer next(TransferState state, @Nullable Note ending) {
        return new InternalTransfer(
                transfer.id(),
                transfer.from(),
                transfer.to(),
                transfer.amount(),
                transfer.note(),
                transfer.by(),
                state,
                ending,
                transfer.createdAt(),
                transfer.version() + 1);
    }
}
