package dev.strongroom.desktop.screen.wallets;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.MoneyOut;
import dev.strongroom.core.api.MoneyOutStatus.FrozenWallet;
import dev.strongroom.core.api.Treasury;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.desktop.list.Page;
import dev.strongroom.desktop.session.Ports;
import java.util.List;
import java.util.function.Predicate;

/** Reads wallets from the core; every call takes as long as the core takes. */
final class WalletReader {
    private final Ports ports;

    WalletReader(Ports ports) {
        this.ports = ports;
    }

    /**
     * One answer of the core.
     *
     * @param all every wallet of the desk, for what is said of all of them
     * @param rows those that the filter lets through, in the same order
     */
    record Beginning(List<WalletPosition> all, List<WalletPosition> rows) implements Page<WalletPosition> {
        @Override
        public boolean hasMore() {
            return false;
        }
    }

    Beginning page(Predicate<WalletPosition> passes) {
        List<WalletPosition> all = ports.get(Treasury.class).wallets();
        return new Beginning(all, all.stream().filter(passes).toList());
    }

    /** The right side of one wallet. */
    WalletDetail detail(Address address) {
        WalletPosition found = ports.get(Treasury.class).wallets().stream()
                .filter(one -> one.wallet().address().equals(address))
                .findFirst()
                .orElseThrow(() -> new RefusedException("wallet.unknown", "wallet: the desk has none at " + address));
        return new WalletDetail(
                found,
                ports.get(MoneyOut.class).status().frozenWallets().stream()
                        .filter(frozen -> isOf(frozen, address))
                        .flatMap(frozen -> frozen.unfreezeVotes().stream())
                        .toList());
    }

    private static boolean isOf(FrozenWallet frozen, Address address) {
        return frozen.address().equals(address.text())
                && frozen.network().equals(address.network().toString());
    }
}
