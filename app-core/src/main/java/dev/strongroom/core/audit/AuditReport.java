package dev.strongroom.core.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param rows how many rows were recomputed
 * @param broken the first break; null where there is none
 */
public record AuditReport(long rows, @Nullable AuditBreak broken) {
    public boolean isIntact() {
        return broken == null;
    }
}
