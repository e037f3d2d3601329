package dev.strongroom.core.api;

import dev.strongroom.chain.Amount;

/**
 * Hot wallets hold more of an asset than the signed policy lets a stolen core lose; the excess is to go to cold.
 *
 * @param held what all hot wallets of its network hold by the books
 * @param ceiling what they may hold
 */
public record FloatExcess(Amount held, Amount ceiling) {
    public Amount excess() {
        return new Amount(held.units().subtract(ceiling.units()), held.asset());
    }
}
