package dev.strongroom.house.canary.ring.east;

import dev.strongroom.house.canary.ring.west.West;
import org.jspecify.annotations.Nullable;

/** Knows the other half. */
public final class East {
    public @Nullable West other;
}
