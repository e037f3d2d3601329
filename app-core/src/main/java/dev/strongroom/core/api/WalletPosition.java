package dev.strongroom.core.api;

import dev.strongroom.chain.Token;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wallet of the desk, what it is for and what it holds by the books.
 *
 * @param wallet as it stands
 * @param purposes none where the newest signed policy does not name it, has nothing for it to do, or it is retired
 * @param holdings one for each asset that the signed policy has on its network, native coin first
 */
public record WalletPosition(Wallet wallet, Set<WalletPurpose> purposes, List<Holding> holdings) {
    public WalletPosition {
        purposes = Set.copyOf(purposes);
        holdings = List.copyOf(holdings);
    }

    /**
     * One asset, in its smallest units.
     *
     * @param token asset, symbol and decimals by the signed policy
     * @param total by the books; what a hot wallet has staked for energy is part of it
     * @param available {@code total} less what is staked and what payments under way hold
     * @param height the block with whose balance its books began; null while they have not
     */
    public record Holding(
            Token token,
            BigInteger total,
            BigInteger available,
            @Nullable Long height) {
        public boolean isOpen() {
            return height != null;
        }
    }
}
