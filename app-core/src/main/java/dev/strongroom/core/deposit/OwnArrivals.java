package dev.strongroom.core.deposit;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.wallet.Openings;
import dev.strongroom.core.wallet.OwnTransactions;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * What came to the desk's own wallets, or from the desk itself. A sweep and a payment of gas book both of their ends
 * themselves, so that their arrivals are no deposits: neither credited nor in suspense.
 */
@Component
class OwnArrivals {
    private static final Note OWN =
            new Note("deposit.own", "it came by a transaction of the desk's own, whose answer was imported after it");

    private final DepositRows rows;
    private final DepositStore store;
    private final Openings openings;
    private final OwnTransactions transactions;
    private final Durably durably;

    OwnArrivals(
            DepositRows rows, DepositStore store, Openings openings, OwnTransactions transactions, Durably durably) {
        this.rows = rows;
        this.store = store;
        this.openings = openings;
        this.transactions = transactions;
        this.durably = durably;
    }

    /** Whether a payment of the desk's own moved it, by the bytes that are stored before they are sent. */
    boolean isOwn(String txid) {
        return transactions.include(txid);
    }

    /** What came to an own wallet waits for the wallet's opening; what that covers is no deposit. */
    boolean isHeldBack(DepositRow row) {
        if (row.holding() == AccountKind.DEPOSIT) {
            return false;
        }
        OptionalLong opened =
                openings.of(row.arrival().to(), row.arrival().amount().asset());
        boolean covered = opened.isPresent() && row.arrival().block().height() <= opened.getAsLong();
        if (covered || isOwn(row.arrival().txid())) {
            durably.run(() -> rows.drop(row.id()));
            return true;
        }
        return opened.isEmpty();
    }

    /**
     * A cold signer's answer may be imported only after its sweep has landed. What has become of the arrival in
     * suspense meanwhile is taken back, unless somebody has decided about it.
     */
    void explain(Network network) {
        for (DepositRow row : rows.undecided(network, AccountKind.COLD)) {
            if (isOwn(row.arrival().txid())) {
                durably.run(() -> store.move(row, DepositState.ORPHANED, OWN, row.customer(), true));
            }
        }
    }
}
