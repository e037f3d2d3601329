package dev.strongroom.core.api;

import java.time.Instant;

/**
 * How many withdrawals stand in a state.
 *
 * @param state which
 * @param count one or more
 * @param oldest when the oldest of them was asked for
 */
public record WithdrawalCount(WithdrawalState state, long count, Instant oldest) {}
