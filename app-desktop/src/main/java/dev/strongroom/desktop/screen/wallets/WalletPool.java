package dev.strongroom.desktop.screen.wallets;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletTier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The wallets of one network, and what they come to.
 *
 * @param network whose
 * @param wallets all of them, whatever the filter says
 */
record WalletPool(Network network, List<WalletPosition> wallets) {
    /** One for each network that has wallets, in their order. */
    static List<WalletPool> of(List<WalletPosition> all) {
        Map<Network, List<WalletPosition>> byNetwork = new LinkedHashMap<>();
        all.forEach(one -> byNetwork
                .computeIfAbsent(one.wallet().network(), _ -> new ArrayList<>())
                .add(one));
        return byNetwork.entrySet().stream()
                .map(entry -> new WalletPool(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    long count(WalletTier tier) {
        return of(tier).count();
    }

    long count(WalletState state) {
        return wallets.stream().filter(one -> one.wallet().state() == state).count();
    }

    List<Token> tokens() {
        return holdings(wallets.stream())
                .map(WalletPosition.Holding::token)
                .distinct()
                .toList();
    }

    /** What the wallets of a tier hold of a token by the books; empty where those of none of them are kept. */
    Optional<BigInteger> total(WalletTier tier, Token token) {
        return holdings(of(tier))
                .filter(held -> held.token().equals(token) && held.isOpen())
                .map(WalletPosition.Holding::total)
                .reduce(BigInteger::add);
    }

    private Stream<WalletPosition> of(WalletTier tier) {
        return wallets.stream().filter(one -> one.wallet().tier() == tier);
    }

    private static Stream<WalletPosition.Holding> holdings(Stream<WalletPosition> of) {
        return of.flatMap(one -> one.holdings().stream());
    }
}
