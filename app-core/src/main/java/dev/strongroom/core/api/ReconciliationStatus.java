package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import org.jspecify.annotations.Nullable;

/**
 * How a network stands.
 *
 * @param network which
 * @param last the newest run that compared; null where none has
 * @param failure the newest attempt, where it came to nothing; null where it did not
 */
public record ReconciliationStatus(
        Network network,
        @Nullable ReconciliationRun last,
        @Nullable ReconciliationFailure failure) {}
