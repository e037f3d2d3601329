package dev.strongroom.core.transfer;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.TransferRequest;
import dev.strongroom.core.audit.AuditGate;
import dev.strongroom.core.customer.Customers;
import dev.strongroom.core.ledger.LedgerGate;
import dev.strongroom.core.risk.Limits;
import dev.strongroom.core.risk.Outgoings;
import dev.strongroom.core.risk.RiskSetting;
import dev.strongroom.core.settings.Settings;
import dev.strongroom.core.signing.Freezes;
import dev.strongroom.core.staff.Duties;
import dev.strongroom.core.staff.Trust;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a transfer between customers has to keep. */
@Component
class TransferRules {
    private static final int LONGEST_NOTE = 140;

    private final Customers customers;
    private final Deposits deposits;
    private final Freezes freezes;
    private final Duties duties;
    private final Trust trust;
    private final Settings settings;
    private final Outgoings outgoings;
    private final AuditGate audit;
    private final LedgerGate ledger;

    TransferRules(
            Customers customers,
            Deposits deposits,
            Freezes freezes,
            Duties duties,
            Trust trust,
            Settings settings,
            Outgoings outgoings,
            AuditGate audit,
            LedgerGate ledger) {
        this.customers = customers;
        this.deposits = deposits;
        this.freezes = freezes;
        this.duties = duties;
        this.trust = trust;
        this.settings = settings;
        this.outgoings = outgoings;
        this.audit = audit;
        this.ledger = ledger;
    }

    /** Who asks and what is written, by itself. */
    void requireFields(Actor by, TransferRequest request) {
        if (by.kind() == Actor.Kind.SYSTEM) {
            throw new RefusedException("transfer.actor", "actor: only staff and API keys ask for transfers");
        }
        if (by.isStaff()) {
            duties.requireStaff(by);
        }
        if (request.from().equals(request.to())) {
            throw new RefusedException("transfer.same", "to: is the customer who gives, " + request.from());
        }
        if (request.amount().isZero()) {
            throw new RefusedException("transfer.amount", "amount: is zero");
        }
        String note = request.note();
        if (note.length() > LONGEST_NOTE || note.codePoints().anyMatch(Character::isISOControl)) {
            throw new RefusedException(
                    "transfer.note", "note: up to " + LONGEST_NOTE + " printable characters are allowed");
        }
    }

    Token token(TransferRequest request) {
        try {
            return trust.current().policy().token(request.amount().asset());
        } catch (RefusedException e) {
            throw new RefusedException("transfer.asset", e.reason(), e);
        }
    }

    /** Everything that may change from one moment to the next; in the transaction that stores the transfer. */
    void check(TransferRequest request, Token token, Instant now) {
        if (!audit.isVerified() || !ledger.isVerified()) {
            throw new RefusedException(
                    "records.unverified", "records: the audit and ledger chains are being verified; try again then");
        }
        if (freezes.status().isFrozen()) {
            throw new RefusedException(
                    "money-out.frozen", "transfer: all money-out is frozen, and customers give nothing to each other");
        }
        customers.requireActive(request.from());
        customers.get(request.to());
        deposits.frozen(request.to()).ifPresent(reason -> {
            throw new RefusedException(
                    "transfer.frozen-to",
                    "to: nothing is credited to " + request.to() + " at present (" + reason + "); lift that first");
        });
        outgoings.check(limits(token), token, request.from(), request.amount(), now);
    }

    private Limits limits(Token token) {
        try {
            return settings.current(RiskSetting.RISK).value().limits(token);
        } catch (RefusedException e) {
            throw new RefusedException("transfer.asset", e.reason(), e);
        }
    }
}
