package dev.strongroom.core.pool;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolRotation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order to take a source out of use.
 *
 * @param source id of the source
 * @param network of the source
 * @param state how far it is
 * @param order who ordered it, and what it was about
 * @param drainedAt when nothing lay there for the first time
 */
record RotationRow(
        String source,
        Network network,
        PoolRotation.State state,
        PoolRotation.Order order,
        @Nullable Instant drainedAt) {
    /** Why an address of the source is retired. */
    Note why() {
        return new Note("pool.rotated", order.reason());
    }

    RotationRow in(PoolRotation.State next, @Nullable Instant drained) {
        return new RotationRow(source, network, next, order, drained);
    }
}
