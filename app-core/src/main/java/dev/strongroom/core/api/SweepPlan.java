package dev.strongroom.core.api;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the deposit addresses of a network and what of it is worth sweeping now.
 *
 * @param network where
 * @param at when it was reckoned
 * @param rules the version of the setting {@code sweeps} that it goes by; 0 for the defaults
 * @param lines each address and asset with something on it; what is worth it first, then by asset, most first
 * @param totals by asset, in the order of the policy
 * @param gas what the hot wallets would send to the deposit addresses if everything worth it were swept, native coin
 * @param gasAdvice why the hot wallets cannot send the gas and what to do about it; null where they can or none is
 *     needed
 */
public record SweepPlan(
        Network network,
        Instant at,
        long rules,
        List<SweepLine> lines,
        List<Total> totals,
        Amount gas,
        @Nullable Note gasAdvice) {
    public SweepPlan {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }

    /**
     * The sums of one asset.
     *
     * @param held on all deposit addresses, less what is set aside already
     * @param worthIt what of it would be swept
     * @param lines how many sweeps that takes
     * @param fees what they may cost together, in the native coin, the sending of the gas included
     */
    public record Total(Amount held, Amount worthIt, int lines, Amount fees) {}
}
