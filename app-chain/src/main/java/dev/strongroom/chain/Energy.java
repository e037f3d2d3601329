package dev.strongroom.chain;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a wallet has staked so that the network takes no coins for contracts that it, or whom it lends to, calls. Coins
 * are base units of the native coin.
 *
 * @param staked for energy, without what is lent
 * @param lendable how much of {@code staked} can be lent now; energy that was used comes back within 24 hours
 * @param lent staked coins whose energy others have
 * @param unfreezing coins on their way back that are not due
 * @param nextAt when the next of them are due; null where none are on their way
 * @param collectable coins that are due and not collected
 * @param now units of energy that the wallet itself can use now
 * @param rate what a stake gives
 */
public record Energy(
        BigInteger staked,
        BigInteger lendable,
        BigInteger lent,
        BigInteger unfreezing,
        @Nullable Instant nextAt,
        BigInteger collectable,
        long now,
        Rate rate) {
    /**
     * What a stake gives in 24 hours, as of now: its share of the network's energy.
     *
     * @param energy units that all stakes of the network give together
     * @param coins all that are staked for it, above zero
     * @param least fewest coins that can be staked or lent at once
     */
    public record Rate(BigInteger energy, BigInteger coins, BigInteger least) {
        /** Units of energy in 24 hours; no stake gives more than there are. */
        public long of(BigInteger stake) {
            return stake.min(coins).multiply(energy).divide(coins).longValueExact();
        }

        /** The fewest coins that give so much, and can be lent. */
        public BigInteger stakeFor(long units) {
            // one more, since the network reckons in floating point
            BigInteger share = BigInteger.valueOf(units).add(BigInteger.ONE).multiply(coins);
            return share.add(energy).subtract(BigInteger.ONE).divide(energy).max(least);
        }
    }
}
