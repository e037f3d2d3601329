package dev.strongroom.core.api;

import java.time.Instant;

/**
 * A reconciliation, when it was made and who asked for it.
 *
 * @param id rises with every run
 * @param at when
 * @param by who asked; {@code system:daily} and {@code system:hourly} are the core itself
 * @param result what was found
 */
public record ReconciliationRun(long id, Instant at, Actor by, Reconciliation result) {}
