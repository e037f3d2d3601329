package dev.strongroom.desktop.screen.energy;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.AssetPosition;
import dev.strongroom.core.api.Energy;
import dev.strongroom.core.api.EnergyWallet;
import dev.strongroom.core.api.Treasury;
import dev.strongroom.desktop.list.Page;
import dev.strongroom.desktop.session.Ports;
import java.util.List;
import java.util.Optional;

/**
 * How things stand, as of one reading.
 *
 * @param rows one for each hot wallet on a network that knows energy
 * @param positions what the books have of the networks' coins
 */
record EnergyStand(List<EnergyWallet> rows, List<AssetPosition> positions) implements Page<EnergyWallet> {
    static final EnergyStand NONE = new EnergyStand(List.of(), List.of());

    /** Asks the nodes; without wallets nothing else is asked. */
    static EnergyStand read(Ports ports) {
        List<EnergyWallet> wallets = ports.get(Energy.class).wallets();
        if (wallets.isEmpty()) {
            return NONE;
        }
        List<AssetPosition> coins = ports.get(Treasury.class).tiers().stream()
                .filter(position -> position.token().asset().isNative())
                .toList();
        return new EnergyStand(wallets, coins);
    }

    @Override
    public boolean hasMore() {
        return false;
    }

    /** What the books have of a network's coin; empty where the signed policy does not name it. */
    Optional<AssetPosition> coin(Network network) {
        return positions.stream()
                .filter(position -> position.token().asset().network().equals(network))
                .findFirst();
    }
}
