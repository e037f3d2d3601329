package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.TransferIntent;
import dev.strongroom.core.api.EnergyProblem;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PaymentPurpose;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.audit.AuditGate;
import dev.strongroom.core.customer.Customers;
import dev.strongroom.core.ledger.LedgerGate;
import dev.strongroom.core.signing.HotSigner;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands against signing hot at this moment: records not yet verified, a freeze, a locked vault, the float. */
@Component
class Payable {
    private static final Note UNVERIFIED = new Note(
            "records.unverified",
            "the audit and ledger chains are being verified; money-out opens when they are whole");

    private final AuditGate audit;
    private final LedgerGate ledger;
    private final HotSigner signer;
    private final Customers customers;
    private final OutsideRecipients outside;
    private final OwnAddresses addresses;
    private final Lenders lenders;

    Payable(
            AuditGate audit,
            LedgerGate ledger,
            HotSigner signer,
            Customers customers,
            OutsideRecipients outside,
            OwnAddresses addresses,
            Lenders lenders) {
        this.audit = audit;
        this.ledger = ledger;
        this.signer = signer;
        this.customers = customers;
        this.outside = outside;
        this.addresses = addresses;
        this.lenders = lenders;
    }

    /** What keeps all money in until the records have been verified; empty from then on. */
    Optional<Note> unverified() {
        return audit.isVerified() && ledger.isVerified() ? Optional.empty() : Optional.of(UNVERIFIED);
    }

    Optional<Note> obstacle(TransferIntent intent, Instant now) {
        return unverified().or(() -> signer.obstacle(intent, now));
    }

    /** That nobody has registered the customer; asked of what is requested, for nobody is ever struck off. */
    Optional<Note> unknown(WithdrawalRow row) {
        return customers.isKnown(row.customer)
                ? Optional.empty()
                : Optional.of(WithdrawalProblem.CUSTOMER.note(
                        "customer: '" + row.customer + "' is not registered; register the customer first"));
    }

    /** That its recipient has become an address of the desk, or a loan too late, which no waiting mends. */
    Optional<Note> never(WithdrawalRow row) {
        return outside.of(row).or(() -> tooLate(row));
    }

    private Optional<Note> tooLate(WithdrawalRow row) {
        boolean lends = row.purpose() == PaymentPurpose.ENERGY && row.energy() == EnergyStep.LEND;
        return lends && lenders.served(row).state().isEnd()
                ? Optional.of(EnergyProblem.SWEEP.note(
                        "serves: the sweep " + row.serves + " that it was to pay for has ended; nothing was lent"))
                : Optional.empty();
    }

    /** What stands against this payment beside its intent: its customer is frozen, or its ends are not the desk's. */
    Optional<Note> row(WithdrawalRow row) {
        return switch (row.purpose()) {
            case WITHDRAWAL -> customer(row);
            case SWEEP, GAS, ENERGY -> addresses.obstacle(row);
        };
    }

    /** That the customer is frozen. On either route, and only before bytes may exist. */
    Optional<Note> customer(WithdrawalRow row) {
        return customers.isFrozen(row.customer)
                ? Optional.of(WithdrawalProblem.CUSTOMER_FROZEN.note("customer: " + row.customer
                        + " is frozen and nothing is signed; lift the freeze or reject the withdrawal"))
                : Optional.empty();
    }
}
