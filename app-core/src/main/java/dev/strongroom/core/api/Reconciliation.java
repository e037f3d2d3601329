package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import java.math.BigInteger;
import java.util.List;

/**
 * The books against one network: each wallet as both stood after the final block that its balance was read at.
 *
 * @param network which
 * @param block the newest final block when the comparison began; the balances are of this one or a later one
 * @param lines one for each asset and tier
 * @param breaks the wallets whose figures differ; empty where the books equal the chain
 */
public record Reconciliation(Network network, Head block, List<Line> lines, List<Break> breaks) {
    /**
     * Sums over the wallets of a tier, in the asset's smallest units.
     *
     * @param books by the entries that blocks up to this one caused
     * @param chain by the node
     */
    public record Line(Asset asset, WalletTier tier, BigInteger books, BigInteger chain) {}

    /** A wallet whose figures differ. */
    public record Break(Address wallet, WalletTier tier, Asset asset, BigInteger books, BigInteger chain) {}

    public Reconciliation {
        lines = List.copyOf(lines);
        breaks = List.copyOf(breaks);
    }

    public boolean isEqual() {
        return breaks.isEmpty();
    }
}
