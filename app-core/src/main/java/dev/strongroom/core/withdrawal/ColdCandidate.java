package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.core.signing.ColdItem;
import java.util.List;

/**
 * An intent that is asked to be exported.
 *
 * @param row its withdrawal, just read
 * @param digest D
 * @param intent the payment, or the revocation where one is open
 * @param exported every time that it left already, oldest first
 */
record ColdCandidate(WithdrawalRow row, Digest digest, TransferIntent intent, List<ColdItem> exported) {
    boolean isRevocation() {
        return intent.kind() == TransferIntent.Kind.REVOKE;
    }

    /** Whether no request has carried it yet: its slot and bytes are still to be chosen. */
    boolean isFirst() {
        return exported.isEmpty();
    }

    /** Whether it takes something out of the desk, so that limits and the day count it. */
    boolean isPayment() {
        return intent.kind() == TransferIntent.Kind.PAY;
    }

    /** Who pays the network and holds the slot. */
    Address payer() {
        return row.payer();
    }

    Address from() {
        return intent.payment().from();
    }
}
