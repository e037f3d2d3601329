package dev.strongroom.core.api;

import java.util.Map;
import java.util.Set;

/** Whether a wallet can be used. The edges below are the only ones. */
public enum WalletState {
    /** Free to be used. */
    AVAILABLE,
    /** In use by one order. */
    ALLOCATED,
    /** Was in use; rests before the next. */
    COOLING,
    /** Nothing leaves it until people have looked at it. */
    FROZEN,
    /** Never used again. */
    RETIRED;

    private static final Map<WalletState, Set<WalletState>> EDGES = Map.of(
            AVAILABLE, Set.of(ALLOCATED, FROZEN, RETIRED),
            ALLOCATED, Set.of(AVAILABLE, COOLING, FROZEN, RETIRED),
            COOLING, Set.of(AVAILABLE, FROZEN, RETIRED),
            FROZEN, Set.of(AVAILABLE, ALLOCATED, COOLING, RETIRED),
            RETIRED, Set.of());

    /** Whether this state may be followed by that one. */
    public boolean canBecome(WalletState next) {
        return EDGES.getOrDefault(this, Set.of()).contains(next);
    }
}
