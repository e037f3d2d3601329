package dev.strongroom.desktop.screen.overview;

import dev.strongroom.core.api.WithdrawalState;
import java.util.EnumSet;
import java.util.Set;

/** What a withdrawal that has not ended waits for. */
enum WaitStage {
    REVIEW(EnumSet.of(WithdrawalState.REVIEW)),
    DELAYED(EnumSet.of(WithdrawalState.REQUESTED, WithdrawalState.RESERVED, WithdrawalState.DELAYED)),
    APPROVED(EnumSet.of(WithdrawalState.APPROVED)),
    STARVED(EnumSet.of(WithdrawalState.NEEDS_FUNDS, WithdrawalState.NEEDS_GAS)),
    IN_FLIGHT(EnumSet.of(
            WithdrawalState.EXPORTED,
            WithdrawalState.SIGNED,
            WithdrawalState.BROADCAST,
            WithdrawalState.UNKNOWN,
            WithdrawalState.CONFIRMING,
            WithdrawalState.REVOKING));

    @SuppressWarnings("ImmutableEnumChecker") // copied, and never changed
    private final Set<WithdrawalState> states;

    WaitStage(Set<WithdrawalState> states) {
        this.states = Set.copyOf(states);
    }

    Set<WithdrawalState> states() {
        return states;
    }
}
