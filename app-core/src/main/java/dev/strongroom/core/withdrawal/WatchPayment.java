package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotUse;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.Attempt;
import dev.strongroom.core.signing.Attempts;
import dev.strongroom.core.signing.ColdRequests;
import dev.strongroom.core.signing.Slots;
import dev.strongroom.core.signing.StoredIntents;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the chain about a payment whose bytes exist. It ends only by a receipt at finality of one of its attempts, or by
 * another transaction that is final in its slot; that a node does not know it ends nothing.
 */
@Component
class WatchPayment {
    private static final Actor BY = Actor.system("payout");

    private static final Note ANSWER_MISSING = new Note(
            "signing.answer-missing",
            "a transaction took the slot of the payment for good, and the signer's answer is not here to tell whether it"
                    + " was the payment; import the answer, nothing is paid again until then");

    /** An attempt that a block holds. */
    private record Found(Attempt attempt, Landed landed) {}

    private final WithdrawalStore store;
    private final Attempts attempts;
    private final Slots slots;
    private final StoredIntents intents;
    private final ColdRequests requests;
    private final DriveRevocation revocation;
    private final EndPayment end;
    private final Unlanded unlanded;
    private final WaitingNotes waiting;
    private final Online online;

    WatchPayment(
            WithdrawalStore store,
            Attempts attempts,
            Slots slots,
            StoredIntents intents,
            ColdRequests requests,
            DriveRevocation revocation,
            EndPayment end,
            Unlanded unlanded,
            WaitingNotes waiting,
            Online online) {
        this.store = store;
        this.attempts = attempts;
        this.slots = slots;
        this.intents = intents;
        this.requests = requests;
        this.revocation = revocation;
        this.end = end;
        this.unlanded = unlanded;
        this.waiting = waiting;
        this.online = online;
    }

    boolean run(WithdrawalRow row) {
        try {
            return revocation.run(row) || watch(row, attempts.of(row.id));
        } catch (NodeException e) {
            waiting.waitFor(row, WaitingNotes.of(e));
            return false;
        }
    }

    private boolean watch(WithdrawalRow row, List<Attempt> all) {
        ChainNode node = online.node(row.network());
        Found found = find(node, all);
        if (found != null) {
            return landed(row, node, found);
        }
        if (row.blockHeight != null) {
            return reorganised(row, all);
        }
        Slot slot = slots.of(row.intent())
                .orElseThrow(() -> new IllegalStateException("withdrawal " + row.id + " has bytes but no slot"));
        SlotUse use = node.use(slot);
        if (use != SlotUse.FINAL && use != SlotUse.EXPIRED) {
            unlanded.forgetTaken(row.id);
            return unlanded.goOn(row, all);
        }
        if (requests.isAnswerMissing(row.id) && !isNowhere(row, node)) {
            // what landed may be the payment itself, whose bytes only the signer knows
            waiting.waitFor(row, ANSWER_MISSING);
            return false;
        }
        // the order matters: an attempt that landed between the two questions is found by asking again
        return find(node, all) == null
                && unlanded.isTakenForCertain(row.id, node.finalized())
                && end.neverLanded(row, use);
    }

    /** Where a signature is no part of a transaction's name, the chain can be asked without the signer's answer. */
    private boolean isNowhere(WithdrawalRow row, ChainNode node) {
        Chain chain = online.chain(row.network());
        TransferIntent intent = intents.get(row.intent());
        return requests.itemsOf(row.intent()).stream()
                .map(item -> chain.txid(chain.unsigned(intent, item.unsigned())))
                .allMatch(txid -> txid.filter(name -> !node.isKnown(name)).isPresent());
    }

    private static @Nullable Found find(ChainNode node, List<Attempt> all) {
        for (Attempt attempt : all.reversed()) {
            Optional<Landed> landed = node.find(attempt.signed());
            if (landed.isPresent()) {
                return new Found(attempt, landed.get());
            }
        }
        return null;
    }

    private boolean landed(WithdrawalRow row, ChainNode node, Found found) {
        Attempt attempt = found.attempt();
        Landed landed = found.landed();
        WithdrawalState seen = attempt.isRevocation() ? WithdrawalState.REVOKING : WithdrawalState.CONFIRMING;
        boolean news = row.state() != seen
                || row.blockHeight == null
                || row.blockHeight != landed.block().height()
                || !attempt.txid().equals(row.txid);
        if (news) {
            online.durably().run(() -> {
                row.blockHeight = landed.block().height();
                row.txid = attempt.txid();
                row.waitFor(null);
                moveOrTouch(row, seen);
            });
            online.reached(Step.LANDING_STORED);
        }
        if (landed.block().height() > node.finalized().height()) {
            return false;
        }
        return end.landed(row, attempt, landed);
    }

    private boolean reorganised(WithdrawalRow row, List<Attempt> all) {
        boolean revoking = row.revocation != null || all.stream().anyMatch(Attempt::isRevocation);
        WithdrawalState back = revoking ? WithdrawalState.REVOKING : WithdrawalState.BROADCAST;
        online.durably().run(() -> {
            row.blockHeight = null;
            moveOrTouch(row, back);
        });
        online.reached(Step.REORG_STORED);
        return true;
    }

    private void moveOrTouch(WithdrawalRow row, WithdrawalState to) {
        if (row.state() == to) {
            store.touch(row, Change.MOVED, BY, null);
        } else {
            store.move(row, to, BY, null);
        }
    }
}
