package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.HotSigner;
import dev.strongroom.core.signing.Slots;
import dev.strongroom.core.signing.StoredIntents;
import dev.strongroom.core.signing.WalletCheck;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * APPROVED, funded and hot: takes a slot in the database, builds the bytes, has them signed and stores them, in this
 * order. A core that dies between two of these takes the same slot again and builds anew: bytes that were not stored
 * were never sent. Where the slot's time has passed meanwhile, the payment ends.
 */
@Component
class PayHot {
    private static final Actor BY = Actor.system("payout");
    /** How the codes of refusals end that no waiting mends. */
    private static final Set<String> LASTING = Set.of(".revert", ".recipient", ".blocked");

    private final WithdrawalStore store;
    private final StoredIntents intents;
    private final Slots slots;
    private final HotSigner signer;
    private final SignedBytes bytes;
    private final WalletCheck wallets;
    private final Payable payable;
    private final StopWithdrawal stop;
    private final WaitingNotes waiting;
    private final Online online;

    PayHot(
            WithdrawalStore store,
            StoredIntents intents,
            Slots slots,
            HotSigner signer,
            SignedBytes bytes,
            WalletCheck wallets,
            Payable payable,
            StopWithdrawal stop,
            WaitingNotes waiting,
            Online online) {
        this.store = store;
        this.intents = intents;
        this.slots = slots;
        this.signer = signer;
        this.bytes = bytes;
        this.wallets = wallets;
        this.payable = payable;
        this.stop = stop;
        this.waiting = waiting;
        this.online = online;
    }

    boolean run(WithdrawalRow row) {
        if (row.isHeld()) {
            return false;
        }
        Optional<Note> never = payable.never(row);
        if (never.isPresent()) {
            stop.turnDown(row, WithdrawalState.REJECTED, BY, never.get());
            return true;
        }
        TransferIntent intent = intents.get(row.intent());
        Optional<Note> obstacle = payable.row(row).or(() -> payable.obstacle(intent, store.now()));
        if (obstacle.isPresent()) {
            waiting.waitFor(row, obstacle.get());
            return false;
        }
        try {
            return online.locks().wallet(row.from(), () -> pay(row, intent));
        } catch (NodeException e) {
            waiting.waitFor(row, WaitingNotes.of(e));
            return false;
        }
    }

    private boolean pay(WithdrawalRow row, TransferIntent intent) {
        ChainNode node = online.node(row.network());
        Address from = row.from();
        Optional<Note> foreign = wallets.freezeIfForeign(from, node.use(from));
        if (foreign.isPresent()) {
            waiting.waitFor(row, foreign.get());
            return false;
        }
        Optional<Slot> claimed = slots.of(row.intent());
        Slot slot;
        SlotTerms terms;
        try {
            slot = claimed.orElseGet(() -> node.nextSlot(from, Route.HOT, slots.taken(from)));
            terms = node.terms(intent, slot, Route.HOT);
        } catch (RefusedException e) {
            return refused(row, e);
        }
        if (claimed.isEmpty()) {
            online.durably().run(() -> slots.claim(row.intent(), slot, true, store.now()));
            online.reached(Step.SLOT_CLAIMED);
        }
        UnsignedTransfer unsigned = online.chain(row.network()).build(intent, terms);
        online.reached(Step.BYTES_BUILT);
        return sign(row, intent, unsigned);
    }

    private boolean sign(WithdrawalRow row, TransferIntent intent, UnsignedTransfer unsigned) {
        signer.prepare(intent);
        try {
            online.durably().run(() -> {
                bytes.signAndStore(row, intent, unsigned, store.now());
                store.move(row, WithdrawalState.SIGNED, BY, null);
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

    /**
     * A payment that the network would refuse, that its recipient could not use, or whose slot has run out ends here; a
     * price above the cap, or too little on chain, passes by.
     */
    private boolean refused(WithdrawalRow row, RefusedException e) {
        if (e.code().endsWith(".expired")) {
            // a core died before it stored bytes in the slot; no intent gets another
            end(
                    row,
                    WithdrawalProblem.SLOT_EXPIRED.note("the time in which the payment could land ran out before it was"
                            + " signed, so nothing was sent; " + row.givenBack() + " and may be asked for once more"));
            return true;
        }
        if (LASTING.stream().anyMatch(e.code()::endsWith)) {
            end(
                    row,
                    WithdrawalProblem.WOULD_FAIL.note("the network would refuse the payment, or its recipient could not"
                            + " use it: " + e.reason() + "; nothing was sent"));
            return true;
        }
        waiting.waitFor(row, new Note(e.code(), e.reason()));
        return false;
    }

    private void end(WithdrawalRow row, Note why) {
        stop.turnDown(row, WithdrawalState.FAILED, BY, why);
    }
}
