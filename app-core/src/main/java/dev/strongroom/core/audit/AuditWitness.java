package dev.strongroom.core.audit;

import dev.strongroom.core.db.SignedHead;
import java.util.Optional;

/**
 * Keeps the newest signed checkpoint outside the database, so that a database whose tail was cut off, checkpoints and
 * all, is found out.
 */
public interface AuditWitness {
    /** The newest one kept; empty for a new core. */
    Optional<SignedHead> newest();

    /** Keeps a newer one, durably. */
    void keep(SignedHead head);
}
