package dev.strongroom.core.book;

import dev.strongroom.chain.Address;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.core.api.WalletsApi;
import java.util.List;
import org.springframework.stereotype.Component;

/** The desk's own wallets, whatever their state. */
@Component
class OwnWallets implements KnownAddresses {
    private final WalletsApi wallets;

    OwnWallets(WalletsApi wallets) {
        this.wallets = wallets;
    }

    @Override
    public List<LookAlike> like(Address address) {
        String shape = Shape.of(address);
        return wallets.wallets().stream()
                .filter(wallet -> wallet.network().equals(address.network()))
                .filter(wallet -> !wallet.address().equals(address))
                .filter(wallet -> Shape.of(wallet.address()).equals(shape))
                .map(wallet -> new LookAlike(wallet.address(), LookAlike.Source.OWN_WALLET, wallet.name()))
                .toList();
    }
}
