package dev.strongroom.core.api;

import java.util.List;

/**
 * Takes deposit sources out of use, because a newer one is there or because their keys are not to be trusted any more:
 * from then on nothing of them is given or told, and their addresses are retired. A customer who had one gets one of
 * another source at the next ask; what still arrives at the old one is credited for ever. A refusal has changed
 * nothing.
 */
public interface PoolRotations {
    /** What an order would mean; refused as {@code pool.unknown} where the desk has no such source. */
    RotationPreview preview(String source);

    /**
     * Takes a source out of use for good; an approver or an admin can. Its addresses are retired at once as far as
     * nobody stops it, and otherwise within minutes. Refused where it was done before ({@code pool.rotation}), and
     * where the other sources of the network in force have not an address for each customer who needs one
     * ({@code pool.successor}); imported keys need none.
     *
     * @param reason 1 to 500 characters
     */
    PoolRotation rotate(Actor by, String source, String reason);

    /** All that were ordered, oldest first. */
    List<PoolRotation> rotations();
}
