package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a network's pool stands.
 *
 * @param network whose
 * @param counts how many addresses stand in each state; states without any are left out
 * @param available how many can be given away at once: those in state {@code AVAILABLE} whose source is in force and
 *     not of imported keys
 * @param remaining how many more its sources in force can give; null where there is no end
 * @param threshold below so many available addresses it is low
 * @param names the template by which its next addresses are named ({@link NameTemplate})
 */
public record PoolStatistics(
        Network network,
        Map<WalletState, Long> counts,
        long available,
        @Nullable Long remaining,
        int threshold,
        String names) {
    public PoolStatistics {
        counts = Map.copyOf(counts);
    }

    /** All addresses that were ever made. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Whether there are fewer than there should be; a pool that can extend itself does so when the next one is taken.
     */
    public boolean isLow() {
        return available < threshold;
    }

    /** Whether it is low and its sources have no more: only a further source mends that. */
    public boolean isEnding() {
        return isLow() && remaining != null && remaining == 0;
    }

    /** Whether nobody can be given an address now. */
    public boolean isDry() {
        return available == 0 && isEnding();
    }
}
