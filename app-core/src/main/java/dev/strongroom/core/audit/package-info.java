/**
 * The audit log: who did what, before and after, in a hash chain with signed checkpoints, so that a row that is
 * changed, removed, inserted or moved is found.
 *
 * <p>Features append by {@code AuditLog} in the transaction of their change; whoever moves money out asks
 * {@code AuditGate} first.
 */
@NullMarked
package dev.strongroom.core.audit;

import org.jspecify.annotations.NullMarked;
