package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.Admission.require;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Place;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SigningRules;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a payment may take its slot: an intent is bound to one slot for life, a slot to one living intent, and what
 * replaces or revokes an earlier payment takes that payment's slot, so that not both can land. Where a slot ends by
 * time, several can land in it: an intent gets no second bytes there, and a replacement waits until the earlier payment
 * has expired.
 */
final class SlotRule {
    /** How far a network lets the end of a slot lie ahead. */
    private static final Duration LONGEST = Duration.ofHours(24);
    /** How wrong the clock of this machine may be. */
    private static final Duration SLACK = Duration.ofMinutes(15);

    private final Chains chains;
    private final TrustFile trust;
    private final SignerMemory memory;
    private final Instant now;

    SlotRule(Chains chains, TrustFile trust, SignerMemory memory, Instant now) {
        this.chains = chains;
        this.trust = trust;
        this.memory = memory;
        this.now = now;
    }

    /** What the earlier payment's bytes say; null where the item replaces and revokes nothing. */
    @Nullable
    DecodedTransfer check(SigningRequest.Item item, Slot slot) {
        Digest intent = item.digest();
        Digest ends = ends(item.intent());
        SignerMemory.Known known = memory.payment(intent).orElse(null);
        boolean again = known != null && known.bytes().contains(TaggedHash.plain(item.unsigned()));
        require(
                known == null || known.first().slot().equals(slot),
                "slot.bound",
                "unsigned: take the slot " + slot + ", but this intent was signed in another one and stays there; make"
                        + " a new intent that replaces it");
        Instant end = again ? null : end(slot);
        if (end != null) {
            require(
                    known == null,
                    "slot.bound",
                    "unsigned: are other bytes for an intent that was signed, and both could land; wait until the"
                            + " signed ones have expired, then make a new intent that replaces it");
            requireInTime(end);
        }
        require(
                again || !memory.isEnded(intent),
                "intent.ended",
                "intent: was replaced or revoked, so no other bytes are signed for it");
        for (Digest other : memory.living(slot)) {
            require(
                    again || other.equals(intent) || other.equals(ends),
                    "slot.taken",
                    "unsigned: take the slot " + slot + ", which was signed for intent " + other
                            + "; use a free slot, or replace or revoke that intent");
        }
        return earlier(item, ends, slot);
    }

    static @Nullable Digest ends(TransferIntent intent) {
        return intent.kind() == TransferIntent.Kind.REVOKE ? intent.revokes() : intent.replaces();
    }

    private @Nullable DecodedTransfer earlier(SigningRequest.Item item, @Nullable Digest ends, Slot slot) {
        SigningRequest.Earlier earlier = item.earlier();
        if (ends == null) {
            require(earlier == null, "earlier.unexpected", "earlier: this intent replaces and revokes nothing");
            return null;
        }
        if (earlier == null || !Intents.digest(earlier.intent()).equals(ends)) {
            throw new RefusedException(
                    "earlier.missing", "earlier: is not the payment that this intent replaces or revokes");
        }
        requireSameKind(item, earlier.intent());
        require(
                earlier.intent().network().equals(item.intent().network()),
                "earlier.network",
                "earlier: is on another network");
        BytesRule.Read read =
                new BytesRule(chains).read(earlier.intent(), earlier.unsigned(), widest(earlier.intent()));
        requireNotBoth(memory.payment(ends).map(known -> known.first().slot()).orElse(read.slot()), read.slot(), slot);
        require(
                memory.payment(ends)
                        .map(known -> known.bytes().contains(TaggedHash.plain(earlier.unsigned())))
                        .orElse(true),
                "earlier.bytes",
                "earlier: this signer signed other bytes for it; show those");
        return read.decoded();
    }

    /**
     * A sweep takes the place of a sweep and a payment that of a payment, so that nobody is shown the one for the
     * other; and only a sweep is revoked from a deposit address.
     */
    private static void requireSameKind(SigningRequest.Item item, TransferIntent earlier) {
        boolean swept = earlier.kind() == TransferIntent.Kind.SWEEP;
        boolean fits = switch (item.intent().kind()) {
            case PAY -> !swept;
            case SWEEP -> swept;
            case REVOKE -> item.deposit() == null || swept;
            case STAKE, LEND, RECLAIM, UNSTAKE, COLLECT -> false;
        };
        require(
                fits,
                "earlier.kind",
                "earlier: is a " + earlier.kind() + ", which a " + item.intent().kind()
                        + " of this account does not end");
    }

    /** When a slot ends; null where it ends by being taken. */
    private @Nullable Instant end(Slot slot) {
        return chains.of(slot.network()).place(slot) instanceof Place.Until until ? until.end() : null;
    }

    private void requireInTime(Instant end) {
        require(
                now.isBefore(end),
                "slot.expired",
                "unsigned: could be taken by a block until " + end + " and it is " + now
                        + " here; nothing can land any more: ask for the payment anew");
        require(
                !end.isAfter(now.plus(LONGEST).plus(SLACK)),
                "slot.ahead",
                "unsigned: could be taken by a block until " + end + ", more than a day ahead of " + now
                        + " here; check the clock of this machine");
    }

    /** @param bound the slot in which this signer signed the earlier payment, else the one of its bytes */
    private void requireNotBoth(Slot bound, Slot shown, Slot slot) {
        Instant end = end(bound);
        if (end == null) {
            require(
                    shown.equals(slot) && bound.equals(slot),
                    "earlier.could-land",
                    "earlier: was built for the slot " + bound + " and this one takes " + slot
                            + ", so both could land; build it in the earlier one's slot");
            return;
        }
        require(
                shown.equals(bound) && now.isAfter(end.plus(SLACK)),
                "earlier.could-land",
                "earlier: could be taken by a block until " + end + ", so both could land; wait until "
                        + SLACK.toMinutes() + " minutes after that");
    }

    /** An earlier payment was judged when it was signed: here it is only read, by all rules that ever were. */
    private SigningRules widest(TransferIntent earlier) {
        List<Token> tokens = trust.states().stream()
                .flatMap(state -> state.policy().networks().stream())
                .filter(network -> network.network().equals(earlier.network()))
                .flatMap(network -> network.rules().tokens().stream())
                .distinct()
                .toList();
        return new SigningRules(earlier.network(), tokens, earlier.payment().feeCap());
    }
}
