package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.core.api.WithdrawalState;
import java.util.EnumSet;
import java.util.Set;

/** The parts of the queue. */
enum QueueTab {
    REVIEW(EnumSet.of(WithdrawalState.REVIEW)),
    DELAYED(EnumSet.of(WithdrawalState.REQUESTED, WithdrawalState.RESERVED, WithdrawalState.DELAYED)),
    APPROVED(EnumSet.of(WithdrawalState.APPROVED, WithdrawalState.NEEDS_FUNDS, WithdrawalState.NEEDS_GAS)),
    IN_FLIGHT(EnumSet.of(
            WithdrawalState.EXPORTED,
            WithdrawalState.SIGNED,
            WithdrawalState.BROADCAST,
            WithdrawalState.UNKNOWN,
            WithdrawalState.CONFIRMING,
            WithdrawalState.REVOKING)),
    ENDED(EnumSet.of(
            WithdrawalState.SETTLED,
            WithdrawalState.FAILED,
            WithdrawalState.REVOKED,
            WithdrawalState.REJECTED,
            WithdrawalState.CANCELLED,
            WithdrawalState.EXPIRED)),
    ALL(EnumSet.noneOf(WithdrawalState.class));

    @SuppressWarnings("ImmutableEnumChecker") // copied, and never changed
    private final Set<WithdrawalState> states;

    QueueTab(Set<WithdrawalState> states) {
        this.states = Set.copyOf(states);
    }

    /** Which states it lists; empty for all. */
    Set<WithdrawalState> states() {
        return states;
    }
}
