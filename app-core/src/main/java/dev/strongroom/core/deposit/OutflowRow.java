package dev.strongroom.core.deposit;

import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.api.UnaskedOutflow;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ArrivalPostings.Arrived;
import dev.strongroom.core.ledger.ChainCause;

/**
 * What left an address of the desk.
 *
 * @param id derived from where it stands on chain
 * @param arrival what, from where ({@code to} is the desk's address) and by which transaction
 * @param holding the account that mirrors the address
 * @param isBooked whether the books have it as missing
 * @param told whether the desk was told that nobody asked for it
 */
record OutflowRow(String id, Arrival arrival, AccountKind holding, boolean isBooked, boolean told) {
    Arrived left() {
        return new Arrived(
                id,
                holding,
                arrival.to(),
                arrival.amount(),
                new ChainCause(arrival.to().network(), arrival.block().height(), arrival.txid()));
    }

    UnaskedOutflow view() {
        return new UnaskedOutflow(id, arrival, WalletTier.valueOf(holding.name()), isBooked);
    }
}
