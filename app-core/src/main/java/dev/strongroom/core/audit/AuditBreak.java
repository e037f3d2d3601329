package dev.strongroom.core.audit;

/**
 * The first place where the log is not what it was.
 *
 * @param seq the row, or the end of the log
 * @param what one sentence for people
 */
public record AuditBreak(long seq, String what) {}
