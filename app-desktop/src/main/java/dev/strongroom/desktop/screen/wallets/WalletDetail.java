package dev.strongroom.desktop.screen.wallets;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletPosition;
import java.util.List;

/**
 * Everything the right side shows of one wallet.
 *
 * @param position as it stands
 * @param votes who asked to end its freeze so far; empty where it is not frozen
 */
record WalletDetail(WalletPosition position, List<Actor> votes) {
    WalletDetail {
        votes = List.copyOf(votes);
    }

    Wallet wallet() {
        return position.wallet();
    }
}
