package dev.strongroom.core.api;

import java.time.Instant;

/**
 * What somebody has found out about a break.
 *
 * @param by who
 * @param at when
 * @param text 1 to 1000 characters
 */
public record BreakComment(Actor by, Instant at, String text) {}
