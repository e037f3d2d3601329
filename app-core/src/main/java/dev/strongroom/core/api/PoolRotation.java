package dev.strongroom.core.api;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that was taken out of use, and how far its addresses are empty. There is no way back.
 *
 * @param source id of the {@link PoolSource}
 * @param network where its addresses are
 * @param state how far it is
 * @param order who ordered it, and what it was about
 * @param waiting how many addresses are still to be retired, not counting lent ones
 * @param lent how many are lent; each is retired when it comes back
 * @param lying what the books say lies at its addresses now, by asset; empty where nothing does
 * @param drainedAt when nothing lay there for the first time; null before. What arrives later is in {@code lying} again
 */
public record PoolRotation(
        String source,
        Network network,
        State state,
        Order order,
        long waiting,
        long lent,
        List<Amount> lying,
        @Nullable Instant drainedAt) {
    /**
     * What was ordered.
     *
     * @param by who did
     * @param reason what that person wrote
     * @param at when
     * @param addresses how many addresses of the source had been made by then
     * @param customers how many customers had one of them by then, who get another when they next ask
     */
    public record Order(Actor by, String reason, Instant at, long addresses, long customers) {}

    /** How far a rotation is; each follows the one before. */
    public enum State {
        /** Addresses are being retired; none is given any more. */
        RETIRING,
        /** None is in use but lent ones; money lies there, or something is still lent. */
        DRAINING,
        /** Nothing lay there any more. */
        DRAINED
    }

    public PoolRotation {
        lying = List.copyOf(lying);
    }
}
