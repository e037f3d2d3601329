package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.ceremony.SigningRequest;
import dev.strongroom.core.signing.Attempt;
import dev.strongroom.core.signing.Attempts;
import dev.strongroom.core.signing.ColdRequests;
import dev.strongroom.core.signing.Slots;
import dev.strongroom.core.signing.StoredIntents;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Builds what a cold signer is asked to sign. The first time it chooses the slot and prices the bytes; ever after the
 * same intent gets the very same bytes.
 */
@Component
class ColdBytes {
    /**
     * Bytes for one intent.
     *
     * @param candidate whose
     * @param slot to be claimed with the export; null where the intent has it already
     * @param unsigned to be signed
     * @param earlier the payment that a revocation ends; null for a payment
     */
    record Built(
            ColdCandidate candidate,
            @Nullable Slot slot,
            UnsignedTransfer unsigned,
            SigningRequest.@Nullable Earlier earlier) {}

    private final Slots slots;
    private final StoredIntents intents;
    private final ColdRequests requests;
    private final Attempts attempts;
    private final Online online;

    ColdBytes(Slots slots, StoredIntents intents, ColdRequests requests, Attempts attempts, Online online) {
        this.slots = slots;
        this.intents = intents;
        this.requests = requests;
        this.attempts = attempts;
        this.online = online;
    }

    /**
     * @param assigned slots of any wallet that this export has given out already; the new one is added
     * @throws RefusedException where the network would refuse the payment, or its price is above the cap
     */
    Built build(ColdCandidate candidate, Set<Slot> assigned) {
        SigningRequest.Earlier earlier = candidate.isRevocation() ? earlier(candidate.row()) : null;
        if (!candidate.isFirst()) {
            byte[] same = candidate.exported().getLast().unsigned();
            return new Built(
                    candidate,
                    null,
                    online.chain(candidate.intent().network()).unsigned(candidate.intent(), same),
                    earlier);
        }
        return earlier == null ? payment(candidate, assigned) : revocation(candidate, earlier);
    }

    private Built payment(ColdCandidate candidate, Set<Slot> assigned) {
        TransferIntent intent = candidate.intent();
        ChainNode node = online.node(intent.network());
        Optional<Slot> claimed = slots.of(candidate.digest());
        Slot slot = claimed.orElseGet(() -> {
            Address payer = candidate.payer();
            Set<Slot> taken = new HashSet<>(slots.taken(payer));
            assigned.stream().filter(one -> isOf(one, payer)).forEach(taken::add);
            return node.nextSlot(payer, Route.COLD, taken);
        });
        assigned.add(slot);
        SlotTerms terms = node.terms(intent, slot, Route.COLD);
        return new Built(candidate, claimed.isPresent() ? null : slot, build(intent, terms, slot), null);
    }

    private Built revocation(ColdCandidate candidate, SigningRequest.Earlier earlier) {
        TransferIntent intent = candidate.intent();
        Slot slot = slots.of(candidate.row().intent())
                .orElseThrow(() -> new IllegalStateException("a payment with bytes has no slot"));
        boolean claimed = slots.of(candidate.digest()).isPresent();
        UnsignedTransfer previous = online.chain(intent.network()).unsigned(earlier.intent(), earlier.unsigned());
        return new Built(
                candidate, claimed ? null : slot, build(intent, outbid(intent, slot, previous), slot), earlier);
    }

    /** Dearer than the payment, so that a node takes it in the payment's place; at the whole cap where that is not. */
    private SlotTerms outbid(TransferIntent intent, Slot slot, UnsignedTransfer previous) {
        ChainNode node = online.node(intent.network());
        try {
            return node.outbid(intent, previous);
        } catch (RefusedException e) {
            if (e.code().equals("fee.cap")) {
                return node.terms(intent, slot, Route.COLD);
            }
            throw e;
        }
    }

    private static boolean isOf(Slot slot, Address wallet) {
        return slot.network().equals(wallet.network()) && slot.holder().equals(wallet.text());
    }

    private UnsignedTransfer build(TransferIntent intent, SlotTerms terms, Slot slot) {
        if (!terms.slot().equals(slot)) {
            throw new IllegalStateException("the node priced intent " + intent.id() + " for another slot");
        }
        return online.chain(intent.network()).build(intent, terms);
    }

    private SigningRequest.Earlier earlier(WithdrawalRow row) {
        TransferIntent payment = intents.get(row.intent());
        List<Attempt> signed =
                attempts.of(row.id).stream().filter(a -> !a.isRevocation()).toList();
        byte[] unsigned = signed.isEmpty()
                ? requests.itemsOf(row.intent()).getLast().unsigned()
                : signed.getLast().unsigned().bytes();
        return new SigningRequest.Earlier(payment, unsigned);
    }
}
