package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.signing.Attempt;
import dev.strongroom.core.signing.Attempts;
import dev.strongroom.core.signing.HotSigner;
import dev.strongroom.core.signing.Slots;
import dev.strongroom.core.signing.StoredIntents;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs an approved revocation of a hot payment, dearer than the payment, in the payment's slot. */
@Component
class RevokeHot {
    private static final Actor BY = Actor.system("payout");

    private final WithdrawalStore store;
    private final StoredIntents intents;
    private final Attempts attempts;
    private final Slots slots;
    private final HotSigner signer;
    private final SignedBytes bytes;
    private final Payable payable;
    private final Clearance clearance;
    private final WaitingNotes waiting;
    private final Online online;

    RevokeHot(
            WithdrawalStore store,
            StoredIntents intents,
            Attempts attempts,
            Slots slots,
            HotSigner signer,
            SignedBytes bytes,
            Payable payable,
            Clearance clearance,
            WaitingNotes waiting,
            Online online) {
        this.store = store;
        this.intents = intents;
        this.attempts = attempts;
        this.slots = slots;
        this.signer = signer;
        this.bytes = bytes;
        this.payable = payable;
        this.clearance = clearance;
        this.waiting = waiting;
        this.online = online;
    }

    /** Answers whether it has signed; nothing happens while approvals are missing or bytes exist. */
    boolean run(WithdrawalRow row) {
        Optional<Digest> open = row.revocation().filter(digest -> !attempts.exist(digest));
        if (row.route() != Route.HOT || open.isEmpty()) {
            return false;
        }
        Digest digest = open.get();
        TransferIntent intent = intents.get(digest);
        if (!clearance.of(row, digest, intent).isEnough()) {
            return false;
        }
        Optional<Note> obstacle = payable.obstacle(intent, store.now());
        if (obstacle.isPresent()) {
            waiting.waitFor(row, obstacle.get());
            return false;
        }
        return sign(row, digest, intent);
    }

    private boolean sign(WithdrawalRow row, Digest digest, TransferIntent intent) {
        Slot slot = slots.of(row.intent()).orElseThrow();
        if (slots.of(digest).isEmpty()) {
            online.durably().run(() -> slots.claim(digest, slot, false, store.now()));
            online.reached(Step.REVOCATION_SLOT_CLAIMED);
        }
        signer.prepare(intent);
        try {
            Attempt payment = attempts.of(row.id).getLast();
            SlotTerms terms = terms(intent, slot, payment);
            UnsignedTransfer unsigned = online.chain(intent.network()).build(intent, terms);
            online.durably().run(() -> {
                bytes.signAndStore(row, intent, unsigned, store.now());
                row.waitFor(null);
                store.touch(row, Change.ATTEMPTED, BY, null);
            });
        } catch (RefusedException e) {
            if (e.code().equals(WithdrawalProblem.CHANGED.code())) {
                throw e;
            }
            waiting.waitFor(store.load(row.id), new Note(e.code(), e.reason()));
            return false;
        }
        online.reached(Step.BYTES_STORED);
        return true;
    }

    private SlotTerms terms(TransferIntent intent, Slot slot, Attempt payment) {
        ChainNode node = online.node(intent.network());
        SlotTerms terms;
        try {
            terms = node.outbid(intent, payment.unsigned());
        } catch (RefusedException e) {
            if (!e.code().equals("fee.cap")) {
                throw e;
            }
            terms = node.terms(intent, slot, Route.COLD);
        }
        if (!terms.slot().equals(slot)) {
            throw new IllegalStateException("the node priced the revocation for another slot, " + terms.slot());
        }
        return terms;
    }
}
