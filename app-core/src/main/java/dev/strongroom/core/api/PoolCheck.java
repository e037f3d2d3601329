package dev.strongroom.core.api;

import java.time.Instant;
import java.util.List;

/**
 * What recomputing every address has shown.
 *
 * @param at when it began
 * @param checked how many addresses were recomputed
 * @param breaks those that differ; empty where all is well
 */
public record PoolCheck(Instant at, long checked, List<PoolBreak> breaks) {
    public PoolCheck {
        breaks = List.copyOf(breaks);
    }

    public boolean isClean() {
        return breaks.isEmpty();
    }
}
