package dev.strongroom.core.deposit;

import dev.strongroom.chain.Address;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.ChainCause;
import dev.strongroom.core.ledger.Ledger;
import org.springframework.stereotype.Component;

/** What has left the desk by one of its own payments while the books do not have it yet: they will, in a moment. */
@Component
public class Unbooked {
    /** A payment is booked soon after its block can no longer be reorganised: older ones need not be looked at. */
    private static final long BLOCKS = 256;

    private final OutflowRows rows;
    private final Ledger ledger;

    Unbooked(OutflowRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    /** Whether a payment from an address, in a block up to this one, waits for its entry. */
    public boolean isAwaited(Address from, long height) {
        return rows.explained(from, height - BLOCKS, height).stream().anyMatch(row -> !isBooked(row));
    }

    private boolean isBooked(OutflowRow row) {
        Arrival left = row.arrival();
        return ledger.isCausedBy(
                new Account(row.holding(), left.to().text(), left.amount().asset()),
                new ChainCause(left.to().network(), left.block().height(), left.txid()));
    }
}
