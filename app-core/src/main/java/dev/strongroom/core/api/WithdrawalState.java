package dev.strongroom.core.api;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a withdrawal stands. This is the only table of legal edges; hold, assignment and freeze are flags beside it.
 *
 * <p>The picture of it is {@code docs/withdrawal-states.md}.
 */
public enum WithdrawalState {
    /** Stored; nothing set aside yet. */
    REQUESTED,
    /** The customer's money is set aside. */
    RESERVED,
    /** Goes on by itself when the delay is over, unless a person holds it. */
    DELAYED,
    /** Waits for the approvals of staff. */
    REVIEW,
    /** May be paid; no bytes exist. */
    APPROVED,
    /** May be paid, but the wallet is short of the asset. */
    NEEDS_FUNDS,
    /** May be paid, but the wallet is short of the coin that pays the network. */
    NEEDS_GAS,
    /** In a signing request that left the core: bytes may exist somewhere. */
    EXPORTED,
    /** Signed bytes are stored; not yet given to a node. */
    SIGNED,
    /** A node took the bytes. */
    BROADCAST,
    /** The bytes were sent and no answer came: the chain is asked until it is known. */
    UNKNOWN,
    /** In a block that may still be reorganised. */
    CONFIRMING,
    /** Paid, for good. */
    SETTLED,
    /** Not paid, for good: the network refused it, or another transaction took its slot. */
    FAILED,
    /** A revocation is on its way; the payment may still land first. */
    REVOKING,
    /** Not paid, for good: the revocation took its slot. */
    REVOKED,
    /** Turned down by a rule or a person before bytes existed. */
    REJECTED,
    /** Withdrawn by the one who asked, before bytes existed. */
    CANCELLED,
    /** The deadline for approvals passed before bytes existed. */
    EXPIRED;

    private static final Map<WithdrawalState, Set<WithdrawalState>> EDGES = edges();

    private static Map<WithdrawalState, Set<WithdrawalState>> edges() {
        Map<WithdrawalState, Set<WithdrawalState>> to = new EnumMap<>(WithdrawalState.class);
        to.put(REQUESTED, EnumSet.of(RESERVED, REJECTED));
        to.put(RESERVED, EnumSet.of(DELAYED, REVIEW, APPROVED, REJECTED, CANCELLED));
        to.put(DELAYED, EnumSet.of(APPROVED, REVIEW, REJECTED, CANCELLED, EXPIRED));
        to.put(REVIEW, EnumSet.of(APPROVED, REJECTED, CANCELLED, EXPIRED));
        to.put(APPROVED, EnumSet.of(REVIEW, NEEDS_FUNDS, NEEDS_GAS, EXPORTED, SIGNED, FAILED));
        to.get(APPROVED).addAll(EnumSet.of(REJECTED, CANCELLED, EXPIRED));
        to.put(NEEDS_FUNDS, EnumSet.of(APPROVED, REVIEW, REJECTED, CANCELLED, EXPIRED));
        to.put(NEEDS_GAS, EnumSet.of(APPROVED, REVIEW, REJECTED, CANCELLED, EXPIRED));
        to.put(EXPORTED, EnumSet.of(SIGNED, REVOKING, FAILED));
        to.put(SIGNED, EnumSet.of(BROADCAST, UNKNOWN, CONFIRMING, REVOKING, FAILED));
        to.put(BROADCAST, EnumSet.of(UNKNOWN, CONFIRMING, REVOKING, FAILED));
        to.put(UNKNOWN, EnumSet.of(BROADCAST, CONFIRMING, REVOKING, FAILED));
        to.put(CONFIRMING, EnumSet.of(SETTLED, FAILED, BROADCAST, REVOKING));
        to.put(REVOKING, EnumSet.of(REVOKED, CONFIRMING, FAILED, EXPORTED, SIGNED, BROADCAST, UNKNOWN));
        for (WithdrawalState end : EnumSet.of(SETTLED, FAILED, REVOKED, REJECTED, CANCELLED, EXPIRED)) {
            to.put(end, EnumSet.noneOf(WithdrawalState.class));
        }
        return to;
    }

    /** The states that may follow this one; empty for an end. */
    public Set<WithdrawalState> next() {
        return Set.copyOf(EDGES.getOrDefault(this, Set.of()));
    }

    public boolean mayBecome(WithdrawalState other) {
        return next().contains(other);
    }

    public boolean isEnd() {
        return next().isEmpty();
    }

    /** Whether signed bytes may exist: from here on money can only be called back on chain, never cancelled. */
    public boolean mayHaveBytes() {
        return switch (this) {
            case EXPORTED, SIGNED, BROADCAST, UNKNOWN, CONFIRMING, REVOKING -> true;
            case REQUESTED, RESERVED, DELAYED, REVIEW, APPROVED, NEEDS_FUNDS, NEEDS_GAS -> false;
            case SETTLED, FAILED, REVOKED, REJECTED, CANCELLED, EXPIRED -> false;
        };
    }

    /** Whether a person may still turn it down, hold it or withdraw it. */
    public boolean canBeStopped() {
        return !isEnd() && !mayHaveBytes() && this != REQUESTED;
    }
}
