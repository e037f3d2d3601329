package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SigningProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.Freezes;
import dev.strongroom.core.signing.WalletCheck;
import dev.strongroom.core.staff.Duties;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What must hold before a payment leaves for a cold signer: people, records, freeze, funds, approvals, limits, wallet.
 * The signer asks most of it again by itself.
 */
@Component
class ExportRules {
    private static final Actor BY = Actor.system("export");

    private final WithdrawalStore store;
    private final Clearance clearance;
    private final Freezes freezes;
    private final WalletCheck wallets;
    private final Payable payable;
    private final StopWithdrawal stop;
    private final OwnAddresses addresses;
    private final Trust trust;
    private final Duties duties;
    private final Online online;

    ExportRules(
            WithdrawalStore store,
            Clearance clearance,
            Freezes freezes,
            WalletCheck wallets,
            Payable payable,
            StopWithdrawal stop,
            OwnAddresses addresses,
            Trust trust,
            Duties duties,
            Online online) {
        this.store = store;
        this.clearance = clearance;
        this.freezes = freezes;
        this.wallets = wallets;
        this.payable = payable;
        this.stop = stop;
        this.addresses = addresses;
        this.trust = trust;
        this.duties = duties;
        this.online = online;
    }

    /** Staff exports, for a custodian of the newest roster; and only from verified records. */
    Staff requirePeople(Actor by, String custodian) {
        duties.requireStaff(by);
        payable.unverified().ifPresent(note -> {
            throw new RefusedException(note.code(), note.reason());
        });
        return trust.current()
                .roster()
                .byId(custodian)
                .filter(staff -> staff.is(Role.CUSTODIAN))
                .orElseThrow(() -> SigningProblem.CUSTODIAN.refuse(
                        "custodian: '" + custodian + "' is no custodian of the roster"));
    }

    /** @param before units of the asset that the same export carries already */
    Clearance.Cleared requireCleared(ColdCandidate candidate, Staff custodian, BigInteger before) {
        requireOutside(candidate);
        requireThawed(candidate);
        requirePolicy(candidate, custodian);
        BigInteger others = !candidate.isPayment()
                ? BigInteger.ZERO
                : clearance.exported(candidate.digest(), candidate.intent()).add(before);
        Clearance.Cleared cleared = clearance.of(candidate.digest(), candidate.intent(), others);
        Note missing = cleared.missing();
        if (missing != null) {
            backToReview(candidate, missing);
            throw new RefusedException(missing.code(), "withdrawals: " + candidate.row().id + ": " + missing.reason());
        }
        requireDay(candidate, others);
        duties.requireSeparate(
                Actor.parse(candidate.intent().creator()), cleared.approvers(), Actor.staff(custodian.id()));
        return cleared;
    }

    /** Where no bytes exist yet, a payment to what has become the desk's own address ends here. */
    private void requireOutside(ColdCandidate candidate) {
        if (candidate.isRevocation()) {
            return;
        }
        WithdrawalRow row = candidate.row();
        payable.never(row).ifPresent(note -> {
            if (row.state().canBeStopped()) {
                stop.turnDown(row, WithdrawalState.REJECTED, BY, note);
            }
            throw new RefusedException(note.code(), "withdrawals: " + row.id + ": " + note.reason());
        });
    }

    /** A freeze keeps payments in; a revocation takes nothing out and may always leave. */
    private void requireThawed(ColdCandidate candidate) {
        Optional<Note> frozen = candidate.isRevocation()
                ? Optional.empty()
                : freezes.obstacle(candidate.from())
                        .or(() -> freezes.obstacle(candidate.payer()))
                        .or(() -> payable.row(candidate.row()));
        frozen.ifPresent(note -> {
            throw new RefusedException(note.code(), note.reason());
        });
    }

    private void requirePolicy(ColdCandidate candidate, Staff custodian) {
        TransferIntent intent = candidate.intent();
        addresses.requireCold(intent);
        addresses.requireKeeper(candidate, custodian);
        BigInteger most = trust.current().policy().network(intent.network()).maxFeeCap();
        if (intent.payment().feeCap().compareTo(most) > 0) {
            throw SigningProblem.BATCH_POLICY.refuse(
                    "withdrawals: " + intent.id() + " has a fee cap above the newest policy's");
        }
    }

    private void requireDay(ColdCandidate candidate, BigInteger others) {
        if (!candidate.isPayment()) {
            return;
        }
        var amount = candidate.intent().payment().amount();
        BigInteger most = trust.current().policy().limits(amount.asset()).perDay();
        BigInteger day = others.add(amount.units());
        if (day.compareTo(most) > 0) {
            throw SigningProblem.DAY_LIMIT.refuse("withdrawals: with " + candidate.row().id + " " + day
                    + " units would go cold within 24 hours, above the " + most + " of the signed policy");
        }
    }

    /** Approvals that newer documents have taken away, or no longer find enough, are to be given again. */
    private void backToReview(ColdCandidate candidate, Note missing) {
        WithdrawalRow row = candidate.row();
        if (row.state().mayBecome(WithdrawalState.REVIEW)) {
            online.durably().run(() -> store.move(row, WithdrawalState.REVIEW, BY, missing));
        }
    }

    /** A wallet of which the chain has seen more than the books know is frozen before anything is built for it. */
    void requireKnownWallets(List<ColdCandidate> candidates) {
        candidates.stream()
                .filter(candidate -> candidate.isFirst() && !candidate.isRevocation())
                .map(ColdCandidate::payer)
                .distinct()
                .forEach(payer -> wallets.freezeIfForeign(
                                payer, online.node(payer.network()).use(payer))
                        .ifPresent(note -> {
                            throw new RefusedException(note.code(), note.reason());
                        }));
    }
}
