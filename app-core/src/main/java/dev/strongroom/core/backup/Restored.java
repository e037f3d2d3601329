package dev.strongroom.core.backup;

import java.time.Instant;

/**
 * What a restore brought back.
 *
 * @param from when the backup was begun
 * @param auditRows verified rows of the audit log
 * @param transfers verified transfers of the ledger
 */
public record Restored(Instant from, long auditRows, long transfers) {}
