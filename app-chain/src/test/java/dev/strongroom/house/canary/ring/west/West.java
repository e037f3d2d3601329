package dev.strongroom.house.canary.ring.west;

import dev.strongroom.house.canary.ring.east.East;
import org.jspecify.annotations.Nullable;

/** Knows the other half. */
public final class West {
    public @Nullable East other;
}
