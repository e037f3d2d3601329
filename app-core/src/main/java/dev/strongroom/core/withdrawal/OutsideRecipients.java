package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.wallet.WatchedAddresses;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * That a customer is not paid at an address of the desk: it would leave the books as paid and come back as somebody's
 * deposit, or nobody's. Asked of requests, and again before bytes are made, for an address may become the desk's later.
 */
@Component
class OutsideRecipients {
    private final WatchedAddresses addresses;

    OutsideRecipients(WatchedAddresses addresses) {
        this.addresses = addresses;
    }

    /** Why nobody can be paid there; empty for an address that is not the desk's. */
    Optional<Note> at(Address to) {
        return addresses
                .owner(to)
                .map(owner -> WithdrawalProblem.OWN_ADDRESS.note(
                        owner.holding() == AccountKind.DEPOSIT
                                ? "to: " + to
                                        + " is a deposit address of this desk; to pay one of its customers, transfer"
                                        + " internally, or else name another recipient"
                                : "to: " + to + " is a wallet of this desk, not a customer's; name another recipient"));
    }

    /** The same of a withdrawal; a sweep or gas moves the desk's own money and may go there. */
    Optional<Note> of(WithdrawalRow row) {
        return row.purpose().isCustomers() ? at(row.to()) : Optional.empty();
    }
}
