package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.core.api.DepositState;
import java.util.Map;
import java.util.Set;

/** The parts of the list. */
enum DepositTab {
    ALL(Set.of()),
    ARRIVING(Set.of(DepositState.SEEN, DepositState.CONFIRMING)),
    CREDITED(Set.of(DepositState.CREDITED)),
    SUSPENDED(Set.of(DepositState.SUSPENDED)),
    ORPHANED(Set.of(DepositState.ORPHANED));

    @SuppressWarnings("ImmutableEnumChecker") // copied, and never changed
    private final Set<DepositState> states;

    DepositTab(Set<DepositState> states) {
        this.states = Set.copyOf(states);
    }

    /** Which states it lists; empty for all. */
    Set<DepositState> states() {
        return states;
    }

    /** How many of all deposits it lists. */
    long count(Map<DepositState, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> states.isEmpty() || states.contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
