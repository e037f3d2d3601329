package dev.strongroom.core.deposit;

import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ArrivalPostings.Arrived;
import dev.strongroom.core.ledger.ChainCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deposit as it is kept.
 *
 * @param id derived from where it stands on chain
 * @param arrival what, where and by which transaction
 * @param holding the account that mirrors the address
 * @param customer whose address it is; null for one of nobody or of the desk's own
 * @param state where it stands
 * @param needed confirmations that it was promised to be credited after
 * @param why why it is suspended or orphaned
 * @param seenAt when it was taken in
 * @param changedAt when its state changed last
 * @param version rises by one with every change
 */
record DepositRow(
        String id,
        Arrival arrival,
        AccountKind holding,
        @Nullable String customer,
        DepositState state,
        int needed,
        @Nullable Note why,
        Instant seenAt,
        Instant changedAt,
        long version) {
    Arrived arrived() {
        return new Arrived(id, holding, arrival.to(), arrival.amount(), cause());
    }

    private ChainCause cause() {
        return new ChainCause(arrival.to().network(), arrival.block().height(), arrival.txid());
    }

    /** The same after a change of state. */
    DepositRow moved(DepositState to, @Nullable Note reason, @Nullable String whose, Instant now) {
        return new DepositRow(id, arrival, holding, whose, to, needed, reason, seenAt, now, version + 1);
    }
}
