package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletBalance;
import dev.strongroom.core.api.WalletOpening;
import dev.strongroom.core.api.WalletOpenings;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletTier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Wallets that a test puts in, with what they hold; open once they were taken in. */
public final class FakeOpenings implements WalletOpenings {
    public static final long HEIGHT = 21_044_240;
    private final Map<WalletOpening, WalletBalance> closed = new LinkedHashMap<>();
    private final List<WalletOpening> open = new ArrayList<>();
    private final List<Actor> opened = new ArrayList<>();
    private @Nullable RuntimeException failure;

    /** A wallet that is not in the books and holds so much. */
    public void put(Token token, WalletTier tier, int index, String decimal) {
        Network network = token.asset().network();
        Address address = PoolSamples.where(network, 900 + 10 * tier.name().length() + index);
        Wallet wallet =
                new Wallet("wallet_" + tier + "_" + index, tier, index, address, WalletState.AVAILABLE, null, null, 0);
        WalletOpening opening = new WalletOpening(wallet, token, null);
        closed.put(opening, new WalletBalance(address, token.parse(decimal), HEIGHT));
    }

    /** What reading and taking in throw from now on; null for nothing. */
    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** Who took wallets in. */
    public List<Actor> opened() {
        return opened;
    }

    @Override
    public List<WalletOpening> list() {
        List<WalletOpening> all = new ArrayList<>(open);
        all.addAll(closed.keySet());
        return all;
    }

    @Override
    public List<WalletBalance> preview(Network network) {
        if (failure != null) {
            throw failure;
        }
        return closed.values().stream()
                .filter(balance -> balance.wallet().network().equals(network))
                .toList();
    }

    @Override
    public List<WalletOpening> open(Actor by, List<WalletBalance> shown) {
        if (failure != null) {
            throw failure;
        }
        if (!closed.values().containsAll(shown)) {
            throw new RefusedException("opening.changed", "shown: it holds something else");
        }
        opened.add(by);
        closed.forEach((opening, balance) -> {
            if (shown.contains(balance)) {
                open.add(new WalletOpening(opening.wallet(), opening.token(), balance.height()));
            }
        });
        closed.keySet()
                .removeIf(opening -> open.stream()
                        .anyMatch(one -> one.wallet().equals(opening.wallet())
                                && one.token().equals(opening.token())));
        return list();
    }
}
