package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a hot wallet has staked and what that gives, as its network says. All amounts are native coin.
 *
 * @param staked for energy, what is lent included
 * @param lent of it to deposit addresses
 * @param unfreezing out of the stake, and not collectable yet
 * @param nextAt when the next part of it can be collected; null where nothing is unfreezing
 * @param collectable what {@link EnergyStep#COLLECT} brings back now
 * @param energyNow units free now
 * @param energyADay units that the stake gives in 24 hours
 * @param underWay payments of purpose {@link PaymentPurpose#ENERGY} from this wallet that have not ended, oldest first
 * @param why why nothing is known now, all amounts are zero then; null where it is
 */
public record EnergyWallet(
        Address wallet,
        Amount staked,
        Amount lent,
        Amount unfreezing,
        @Nullable Instant nextAt,
        Amount collectable,
        long energyNow,
        long energyADay,
        List<Withdrawal> underWay,
        @Nullable Note why) {
    /** Units of energy that the sweep of a token usually takes. */
    private static final long SWEEP = 65_000;

    public EnergyWallet {
        underWay = List.copyOf(underWay);
    }

    /** Estimate of token sweeps that {@link #energyNow} pays for. */
    public long sweeps() {
        return energyNow / SWEEP;
    }
}
