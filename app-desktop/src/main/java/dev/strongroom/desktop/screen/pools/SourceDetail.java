package dev.strongroom.desktop.screen.pools;

import dev.strongroom.core.api.PoolRotation;
import dev.strongroom.core.api.PoolSource;
import org.jspecify.annotations.Nullable;

/**
 * A source, and what became of it.
 *
 * @param source as it stands
 * @param rotation how far it is taken out of use; null where nobody ordered that
 */
record SourceDetail(PoolSource source, @Nullable PoolRotation rotation) {
    boolean isImported() {
        return source.kind() == PoolSource.Kind.KEYS;
    }
}
