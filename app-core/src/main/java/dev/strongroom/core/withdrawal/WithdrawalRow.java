package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Route;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PaymentPurpose;
import dev.strongroom.core.api.WithdrawalState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A withdrawal as the database holds it. Only {@link WithdrawalStore} writes it. */
@Entity
@Table(name = "withdrawal")
class WithdrawalRow {
    @Id
    @Column(length = 32)
    String id;

    long version;

    @Column(length = 16, nullable = false)
    String state;

    @Column(length = 80, nullable = false)
    String creator;

    @Column(length = 128, nullable = false)
    String requestKey;

    @Column(length = 64, nullable = false)
    String requestHash;

    /** What it is for; see {@link PaymentPurpose}. */
    @Column(length = 16, nullable = false)
    String purpose = PaymentPurpose.WITHDRAWAL.name();

    /** See {@link EnergyStep}; null where that is not what it is for. */
    @Column(length = 8)
    @Nullable
    String energyStep;

    /** Empty where the money is the desk's own. */
    @Column(length = 64, nullable = false)
    String customer;

    @Column(length = 192, nullable = false)
    String asset;

    @Column(precision = 38, scale = 0, nullable = false)
    BigInteger units;

    @Column(precision = 38, scale = 0, nullable = false)
    BigInteger feeUnits;

    @Column(length = 128, nullable = false)
    String recipient;

    /** By which addresses that look like the recipient are found. */
    @Column(length = 8, nullable = false)
    String recipientShape;

    @Column(length = 140, nullable = false)
    String reference;

    @Column(nullable = false)
    Instant createdAt;

    @Column(nullable = false)
    Instant changedAt;

    @Column(nullable = false)
    Instant expiresAt;

    @Nullable
    Instant dueAt;

    @Column(length = 80)
    @Nullable
    String heldBy;

    @Nullable
    Instant heldAt;

    @Column(length = 500)
    @Nullable
    String heldReason;

    @Column(length = 80)
    @Nullable
    String assignee;

    @Column(length = 64)
    @Nullable
    String waitingCode;

    @Column(length = 500)
    @Nullable
    String waitingReason;

    @Column(length = 8)
    @Nullable
    String route;

    @Column(length = 128)
    @Nullable
    String sender;

    /** Who pays the network and holds the slot; null for the sender. */
    @Column(length = 128)
    @Nullable
    String feePayer;

    @Column(precision = 38, scale = 0)
    @Nullable
    BigInteger feeCap;

    /** What of the fee cap the payer has to hold, where lent energy pays the rest; null for all of it. */
    @Column(precision = 38, scale = 0)
    @Nullable
    BigInteger gasCap;

    @Column(length = 64)
    @Nullable
    String intent;

    @Column(length = 64)
    @Nullable
    String endingCode;

    @Column(length = 500)
    @Nullable
    String endingReason;

    @Column(length = 128)
    @Nullable
    String txid;

    int attempts;

    @Nullable
    Long blockHeight;

    @Column(precision = 38, scale = 0)
    @Nullable
    BigInteger networkFee;

    /** The intent of the revocation that is open, or that ended it. */
    @Column(length = 64)
    @Nullable
    String revocation;

    /** The sweep that a payment of gas makes way for. */
    @Column(length = 32)
    @Nullable
    String serves;

    /** What no second payment under way may have; null for withdrawals, and at an end. */
    @Column(length = 400)
    @Nullable
    String openKey;

    /** Whether the wallet's amount and fee cap are held in the ledger. */
    boolean funded;

    /** Whether money is to be given back and the ledger has not been told yet. */
    boolean booksDue;

    /** For Hibernate, which fills the fields, and for {@link RequestWithdrawal}. */
    @SuppressWarnings("NullAway.Init")
    protected WithdrawalRow() {}

    WithdrawalState state() {
        return WithdrawalState.valueOf(state);
    }

    PaymentPurpose purpose() {
        return PaymentPurpose.valueOf(purpose);
    }

    /** What it does with staked coin, where it is for that. */
    EnergyStep energy() {
        return EnergyStep.valueOf(Objects.requireNonNull(energyStep, "energyStep"));
    }

    /** What people hear of the money where nothing of it was paid. */
    String givenBack() {
        return purpose().isCustomers() ? "the customer has the money again" : "the money is where it was";
    }

    Actor by() {
        return Actor.parse(creator);
    }

    Asset asset() {
        return Asset.parse(asset);
    }

    Network network() {
        return asset().network();
    }

    Amount amount() {
        return new Amount(units, asset());
    }

    Amount fee() {
        return new Amount(feeUnits, asset());
    }

    Address to() {
        return new Address(network(), recipient);
    }

    boolean isHeld() {
        return heldBy != null;
    }

    boolean isPlanned() {
        return intent != null;
    }

    Route route() {
        return Route.valueOf(Objects.requireNonNull(route, "route"));
    }

    Address from() {
        return new Address(network(), Objects.requireNonNull(sender, "sender"));
    }

    /** Who pays the network and holds the slot. */
    Address payer() {
        return feePayer == null ? from() : new Address(network(), feePayer);
    }

    /** What of the fee cap is held in the books for it. */
    BigInteger gasCap() {
        return gasCap == null ? feeCap() : gasCap;
    }

    BigInteger feeCap() {
        return Objects.requireNonNull(feeCap, "feeCap");
    }

    Digest intent() {
        return new Digest(Objects.requireNonNull(intent, "intent"));
    }

    Optional<Digest> revocation() {
        return Optional.ofNullable(revocation).map(Digest::new);
    }

    void waitFor(@Nullable Note note) {
        waitingCode = note == null ? null : note.code();
        waitingReason = note == null ? null : Text.cut(note.reason());
    }

    void endWith(@Nullable Note note) {
        endingCode = note == null ? null : note.code();
        endingReason = note == null ? null : Text.cut(note.reason());
    }

    @Nullable
    Note waiting() {
        return waitingCode == null ? null : new Note(waitingCode, String.valueOf(waitingReason));
    }

    @Nullable
    Note ending() {
        return endingCode == null ? null : new Note(endingCode, String.valueOf(endingReason));
    }
}
