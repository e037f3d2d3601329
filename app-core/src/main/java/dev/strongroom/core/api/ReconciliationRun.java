package dev.strongroom.core.api;

import java.time.Instant;

/**
 * A reconciliation and when it was made.
 *
 * @param at when
 * @param result what was found
 */
public record ReconciliationRun(Instant at, Reconciliation result) {}
