package dev.strongroom.core.api;

import java.util.List;

/** The audit log: who did what, in a hash chain. */
public interface AuditApi {
    /** What matches, newest first. */
    List<AuditRecord> list(AuditQuery query);

    /**
     * Recomputes the whole chain from its first row. A break closes money-out for as long as this core runs.
     *
     * @param watcher told of every page, on the caller's thread; may end the work
     */
    AuditVerdict verify(AuditWatcher watcher);

    /** Where the chain ends now. */
    AuditEnd head();

    /** Watches a verification. */
    @FunctionalInterface
    interface AuditWatcher {
        /**
         * Told after every page.
         *
         * @param done rows recomputed so far
         * @param total rows when the verification began
         * @return false to end it here
         */
        boolean goesOn(long done, long total);
    }
}
