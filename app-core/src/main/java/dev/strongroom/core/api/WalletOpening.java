package dev.strongroom.core.api;

import dev.strongroom.chain.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whether a wallet's books of an asset are kept.
 *
 * @param wallet which
 * @param token the asset, by the signed policy
 * @param height the block with whose balance they began; null while they have not
 */
public record WalletOpening(
        Wallet wallet, Token token, @Nullable Long height) {
    public boolean isOpen() {
        return height != null;
    }
}
