package dev.strongroom.core.pool;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.PoolSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the database says of a deposit source; nothing of it is believed for an address.
 *
 * @param id digest of what was signed
 * @param network whose addresses it gives
 * @param kind how they come about
 * @param first index of its first address
 * @param size how many it gives; null where there is no end
 * @param used how many of them were made
 * @param importedAt when it came
 * @param isRotated whether it was taken out of use
 */
record SourceRow(
        String id,
        Network network,
        PoolSource.Kind kind,
        int first,
        @Nullable Integer size,
        int used,
        Instant importedAt,
        boolean isRotated) {
    /** How many more it gives, at most {@code most}. */
    int left(int most) {
        return size == null ? most : Math.min(most, size - used);
    }

    /** The index after its last address; 0 where there is no end. */
    int end() {
        return size == null ? 0 : first + size;
    }

    /** The index of the next address. */
    int next() {
        return first + used;
    }
}
