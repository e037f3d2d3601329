package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import java.time.Instant;

/**
 * A reconciliation that compared nothing, and so opened and closed nothing.
 *
 * @param network which
 * @param at when
 * @param by who asked
 * @param problem why
 */
public record ReconciliationFailure(Network network, Instant at, Actor by, Note problem) {}
