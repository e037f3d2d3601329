package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.book.Shape;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.db.HashChain;
import dev.strongroom.core.risk.Limits;
import dev.strongroom.core.risk.Outgoings;
import dev.strongroom.core.risk.RiskRules;
import dev.strongroom.core.risk.RiskSetting;
import dev.strongroom.core.settings.Settings;
import dev.strongroom.core.signing.Gate;
import dev.strongroom.core.staff.Duties;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Takes a request once: the same key with the same body finds the first one, with another body it is refused. What
 * breaks a rule is refused and leaves no trace; what passes is stored before anything else happens.
 */
@Component
class RequestWithdrawal {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Pattern CUSTOMER = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final int LONGEST_REFERENCE = 140;
    private static final HashChain BODY = new HashChain("strongroom/withdrawal-request/v1");

    private final WithdrawalStore store;
    private final Settings settings;
    private final Trust trust;
    private final Duties duties;
    private final Recipients recipients;
    private final Gate gate;
    private final Durably durably;
    private final Payable payable;
    private final Outgoings outgoings;
    private final Surroundings surroundings;

    RequestWithdrawal(
            WithdrawalStore store,
            Settings settings,
            Trust trust,
            Duties duties,
            Recipients recipients,
            Gate gate,
            Durably durably,
            Payable payable,
            Outgoings outgoings,
            Surroundings surroundings) {
        this.store = store;
        this.settings = settings;
        this.trust = trust;
        this.duties = duties;
        this.recipients = recipients;
        this.gate = gate;
        this.durably = durably;
        this.payable = payable;
        this.outgoings = outgoings;
        this.surroundings = surroundings;
    }

    /** Answers the stored row, of this request or of the first one with its key. */
    WithdrawalRow run(Actor by, String key, WithdrawalRequest request) {
        requireFields(by, key, request);
        Digest body = body(request);
        Optional<WithdrawalRow> first = durably.call(() -> first(by, key, body));
        if (first.isPresent()) {
            return first.get();
        }
        Policy policy = trust.current().policy();
        Token token = token(policy, request);
        Address to = recipients.read(policy, token.asset().network(), request.to());
        String gateName = Outgoings.gate(request.customer(), token.asset());
        gate.prepare(gateName);
        WithdrawalRow stored = durably.call(() -> {
            gate.pass(gateName);
            return first(by, key, body).orElseGet(() -> {
                WithdrawalRow row = row(by, key, body, request, to);
                check(row, token);
                store.insert(row);
                return row;
            });
        });
        surroundings.steps().reached(Step.REQUEST_STORED);
        return stored;
    }

    private void requireFields(Actor by, String key, WithdrawalRequest request) {
        if (by.kind() == Actor.Kind.SYSTEM) {
            throw WithdrawalProblem.ACTOR.refuse("actor: only staff and API keys ask for withdrawals");
        }
        if (by.isStaff()) {
            duties.requireStaff(by);
        }
        if (!KEY.matcher(key).matches()) {
            throw WithdrawalProblem.KEY.refuse("key: 1 to 128 printable characters without blanks are needed");
        }
        if (!CUSTOMER.matcher(request.customer()).matches()) {
            throw WithdrawalProblem.CUSTOMER.refuse("customer: '" + request.customer() + "' is not a customer's id");
        }
        String reference = request.reference();
        if (reference.length() > LONGEST_REFERENCE || reference.codePoints().anyMatch(Character::isISOControl)) {
            throw WithdrawalProblem.REQUEST.refuse(
                    "reference: up to " + LONGEST_REFERENCE + " printable characters are allowed");
        }
        if (request.amount().isZero()) {
            throw WithdrawalProblem.REQUEST.refuse("amount: is zero");
        }
    }

    private static Digest body(WithdrawalRequest request) {
        return BODY.next(
                HashChain.START,
                new HashChain.Fields()
                        .text(request.customer())
                        .text(request.amount().asset().toString())
                        .text(request.amount().units().toString())
                        .text(request.to())
                        .text(request.reference())
                        .bytes());
    }

    private Optional<WithdrawalRow> first(Actor by, String key, Digest body) {
        Optional<WithdrawalRow> first = store.ofKey(by.toString(), key);
        if (first.isPresent() && !first.get().requestHash.equals(body.hex())) {
            throw WithdrawalProblem.KEY.refuse(
                    "key: was used for another request, " + first.get().id + "; use a new key for a new request");
        }
        return first;
    }

    private static Token token(Policy policy, WithdrawalRequest request) {
        try {
            Token token = policy.token(request.amount().asset());
            policy.limits(token.asset());
            return token;
        } catch (RefusedException e) {
            throw WithdrawalProblem.ASSET.refuse(e.reason());
        }
    }

    private void check(WithdrawalRow row, Token token) {
        payable.unknown(row).or(() -> payable.customer(row)).ifPresent(note -> {
            throw new RefusedException(note.code(), note.reason());
        });
        RiskRules rules = settings.current(RiskSetting.RISK).value();
        Limits limits = rules.limits(token);
        limits.check(
                token,
                row.amount(),
                outgoings.lastHour(row.customer, token.asset(), row.createdAt),
                outgoings.lastDay(row.customer, token.asset(), row.createdAt));
        row.feeUnits = limits.fee().units();
        row.expiresAt = row.createdAt.plus(rules.approvalWindow());
    }

    private WithdrawalRow row(Actor by, String key, Digest body, WithdrawalRequest request, Address to) {
        Instant now = store.now();
        WithdrawalRow row = new WithdrawalRow();
        row.id = Ids.next(now, surroundings.random());
        row.version = 1;
        row.state = WithdrawalState.REQUESTED.name();
        row.creator = by.toString();
        row.requestKey = key;
        row.requestHash = body.hex();
        row.customer = request.customer();
        row.asset = request.amount().asset().toString();
        row.units = request.amount().units();
        row.feeUnits = BigInteger.ZERO;
        row.recipient = to.text();
        row.recipientShape = Shape.of(to);
        row.reference = request.reference();
        row.createdAt = now;
        row.changedAt = now;
        row.expiresAt = now;
        return row;
    }
}
