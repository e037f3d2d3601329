package dev.strongroom.core.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param rows how many rows were recomputed
 * @param broken the first break; null where there is none
 * @param isComplete false where whoever watched ended it early
 */
public record AuditReport(long rows, @Nullable AuditBreak broken, boolean isComplete) {
    public AuditReport(long rows, @Nullable AuditBreak broken) {
        this(rows, broken, true);
    }

    public boolean isIntact() {
        return isComplete && broken == null;
    }
}
