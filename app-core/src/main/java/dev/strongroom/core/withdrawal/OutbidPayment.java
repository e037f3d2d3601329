package dev.strongroom.core.withdrawal;

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
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.Attempt;
import dev.strongroom.core.signing.Attempts;
import dev.strongroom.core.signing.HotSigner;
import dev.strongroom.core.signing.Slots;
import dev.strongroom.core.signing.StoredIntents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Signs a stuck hot payment once more, same intent and same slot at a higher price up to the fee cap, so that at most
 * one of the attempts can land. All of them are kept and watched.
 */
@Component
class OutbidPayment {
    private final WithdrawalStore store;
    private final StoredIntents intents;
    private final Attempts attempts;
    private final Slots slots;
    private final HotSigner signer;
    private final SignedBytes bytes;
    private final Payable payable;
    private final SendPayment send;
    private final Online online;

    OutbidPayment(
            WithdrawalStore store,
            StoredIntents intents,
            Attempts attempts,
            Slots slots,
            HotSigner signer,
            SignedBytes bytes,
            Payable payable,
            SendPayment send,
            Online online) {
        this.store = store;
        this.intents = intents;
        this.attempts = attempts;
        this.slots = slots;
        this.signer = signer;
        this.bytes = bytes;
        this.payable = payable;
        this.send = send;
        this.online = online;
    }

    /** Refused where it is not on its way, not hot, frozen, locked, or at its cap; nothing has been signed then. */
    void run(WithdrawalRow row, Actor by) {
        boolean onItsWay = row.state() == WithdrawalState.BROADCAST || row.state() == WithdrawalState.UNKNOWN;
        if (!onItsWay || row.route() != Route.HOT) {
            throw WithdrawalProblem.STATE.refuse("withdrawal: is " + row.state() + " on route " + row.route
                    + "; only a hot payment that was sent and has not landed can be sped up");
        }
        TransferIntent intent = intents.get(row.intent());
        Instant now = store.now();
        Optional<Note> obstacle = payable.obstacle(intent, now);
        if (obstacle.isPresent()) {
            throw new RefusedException(obstacle.get().code(), obstacle.get().reason());
        }
        Attempt last = attempts.of(row.id).getLast();
        SlotTerms terms = online.node(row.network()).outbid(intent, last.unsigned());
        requireSameSlot(row, terms.slot());
        UnsignedTransfer unsigned = online.chain(row.network()).build(intent, terms);
        signer.prepare(intent);
        online.durably().run(() -> {
            bytes.signAndStore(row, intent, unsigned, now);
            row.waitFor(null);
            store.touch(row, Change.ATTEMPTED, by, null);
        });
        online.reached(Step.BYTES_STORED);
        List<Attempt> all = attempts.of(row.id);
        send.send(row, all.getLast());
    }

    private void requireSameSlot(WithdrawalRow row, Slot slot) {
        if (slots.of(row.intent()).filter(slot::equals).isEmpty()) {
            throw new IllegalStateException("the node priced withdrawal " + row.id + " for another slot, " + slot);
        }
    }
}
