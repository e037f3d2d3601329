package dev.strongroom.core.api;

import dev.strongroom.chain.Amount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What it means to take a source out of use, as of now.
 *
 * @param source which
 * @param counts how many of its addresses stand in each state; states without any are left out
 * @param customers how many customers pay to one of them and would get another when they next ask
 * @param lying what the books say lies at its addresses, by asset
 * @param left how many addresses the network's other sources have to give; null where there is no end
 * @param obstacle why it cannot be done; null where it can
 */
public record RotationPreview(
        PoolSource source,
        Map<WalletState, Long> counts,
        long customers,
        List<Amount> lying,
        @Nullable Long left,
        @Nullable Note obstacle) {
    public RotationPreview {
        counts = Map.copyOf(counts);
        lying = List.copyOf(lying);
    }
}
