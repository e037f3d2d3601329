package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.AddressUse;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.MoneyOut;
import dev.strongroom.core.api.MoneyOutStatus;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.signing.Freezes;
import dev.strongroom.core.signing.WalletCheck;
import dev.strongroom.core.staff.Duties;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The big switch. A freeze is in force when the call returns: every later signature and first broadcast sees it. */
@Component
class MoneyOutDesk implements MoneyOut {
    private final Freezes freezes;
    private final WalletCheck wallets;
    private final ChainNodes nodes;
    private final WithdrawalStore store;
    private final Duties duties;
    private final Durably durably;

    MoneyOutDesk(
            Freezes freezes,
            WalletCheck wallets,
            ChainNodes nodes,
            WithdrawalStore store,
            Duties duties,
            Durably durably) {
        this.freezes = freezes;
        this.wallets = wallets;
        this.nodes = nodes;
        this.store = store;
        this.duties = duties;
        this.durably = durably;
    }

    @Override
    public MoneyOutStatus status() {
        return freezes.status();
    }

    @Override
    public MoneyOutStatus freeze(Actor by, String reason) {
        if (by.kind() != Actor.Kind.SYSTEM) {
            duties.requireStaff(by);
        }
        String why = Text.reason(reason);
        durably.run(() -> freezes.freezeAll(by, why, store.now()));
        return status();
    }

    @Override
    public MoneyOutStatus unfreeze(Actor by) {
        duties.requireStaff(by);
        durably.run(() -> freezes.voteAll(by, store.now()));
        return status();
    }

    @Override
    public MoneyOutStatus unfreezeWallet(Actor by, Address wallet) {
        duties.requireStaff(by);
        Optional<AddressUse> use = nodes.of(wallet.network()).use(wallet); // before: a node may take its time
        durably.run(() -> wallets.vote(wallet, by, use, store.now()));
        return status();
    }
}
