package dev.strongroom.core.api;

import org.jspecify.annotations.Nullable;

/**
 * What a verification of the audit log found.
 *
 * @param rows how many rows were recomputed
 * @param isComplete false where it was ended early
 * @param broken the first row that is not what it was; null where none was found
 */
public record AuditVerdict(
        long rows, boolean isComplete, @Nullable Break broken) {
    /** The first place where the log is not what it was, and what is wrong there. */
    public record Break(long seq, String what) {}

    /** Whether every row is what was written. */
    public boolean isIntact() {
        return isComplete && broken == null;
    }
}
