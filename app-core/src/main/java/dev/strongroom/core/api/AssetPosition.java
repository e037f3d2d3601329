package dev.strongroom.core.api;

import dev.strongroom.chain.Token;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One asset in the books, in its smallest units.
 *
 * @param token asset, symbol and decimals by the signed policy
 * @param tiers one for each tier that has wallets on the network
 * @param deposits on customers' deposit addresses, not collected yet
 * @param inFlight what open withdrawals hold of the customers' money
 * @param owed what customers are owed, {@code inFlight} counted
 * @param hotCeiling most that the hot wallets should hold together, by the signed policy; null where nothing is paid
 * @param coldThreshold from this amount on a withdrawal is paid cold; null where nothing is paid
 */
public record AssetPosition(
        Token token,
        List<Tier> tiers,
        Figure deposits,
        BigInteger inFlight,
        Figure owed,
        @Nullable BigInteger hotCeiling,
        @Nullable BigInteger coldThreshold) {
    public AssetPosition {
        tiers = List.copyOf(tiers);
    }

    /**
     * What the wallets of one tier hold.
     *
     * @param tier which
     * @param total by the books; what hot wallets have staked for energy is part of it
     * @param available {@code total} less what is staked and what payments under way hold
     */
    public record Tier(WalletTier tier, Figure total, BigInteger available) {}

    /** A figure now and 24 hours ago. */
    public record Figure(BigInteger now, BigInteger dayBefore) {
        /** What it changed by; negative where it fell. */
        public BigInteger change() {
            return now.subtract(dayBefore);
        }
    }
}
