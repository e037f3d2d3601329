package dev.strongroom.core.reconcile;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Holding;
import dev.strongroom.core.api.Reconciliation;
import java.util.Map;

/**
 * What was found, and the balances that it was found by.
 *
 * @param result what people are told
 * @param balances by asset and address: every address that was compared
 */
record Comparison(Reconciliation result, Map<Asset, Map<Address, Holding>> balances) {
    /** Whether an address was compared in an asset. */
    boolean has(Address address, Asset asset) {
        return balances.getOrDefault(asset, Map.of()).containsKey(address);
    }
}
