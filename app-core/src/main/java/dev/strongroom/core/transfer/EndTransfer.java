package dev.strongroom.core.transfer;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.InternalTransfer;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.TransferState;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.ArrivalPostings;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the ledger of a stored transfer and stores the answer; may be repeated at any time. */
@Component
class EndTransfer {
    private static final String STEP = "give";
    private static final int STRIPES = 64;

    private final TransferRows rows;
    private final TransferStore store;
    private final Ledger ledger;
    private final Trust trust;
    private final Durably durably;
    private final TransferSteps steps;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    EndTransfer(
            TransferRows rows, TransferStore store, Ledger ledger, Trust trust, Durably durably, TransferSteps steps) {
        this.rows = rows;
        this.store = store;
        this.ledger = ledger;
        this.trust = trust;
        this.durably = durably;
        this.steps = steps;
    }

    /**
     * One at a time within this core, on a row just read.
     *
     * @throws RefusedException {@code transfer.busy} while another core is about it
     */
    StoredTransfer run(String id) {
        ReentrantLock lock = locks[Math.floorMod(id.hashCode(), STRIPES)];
        lock.lock();
        try {
            StoredTransfer stored = durably.call(() -> rows.find(id).orElseThrow());
            return stored.isOpen() ? carryOn(ours(stored)) : stored;
        } finally {
            lock.unlock();
        }
    }

    private StoredTransfer ours(StoredTransfer stored) {
        return store.isOurs(stored)
                ? stored
                : durably.call(() -> store.take(stored)).orElseThrow(() -> busy(stored));
    }

    private StoredTransfer carryOn(StoredTransfer ours) {
        InternalTransfer transfer = ours.transfer();
        Outcome outcome = ledger.post(ArrivalPostings.move(
                transfer.id(),
                STEP,
                transfer.amount(),
                Account.customer(transfer.from(), transfer.amount().asset()),
                Account.customer(transfer.to(), transfer.amount().asset())));
        steps.reached(TransferStep.POSTED);
        StoredTransfer ended = durably.call(() -> switch (outcome) {
            case Outcome.Posted _ -> made(ours);
            case Outcome.Insufficient few ->
                store.end(ours, TransferState.REFUSED, few(transfer, few)).orElseThrow(() -> busy(ours));
            case Outcome.Refused refused ->
                throw new IllegalStateException("the ledger refused transfer " + transfer.id() + ": " + refused);
        });
        steps.reached(TransferStep.ENDED);
        return ended;
    }

    /** It stands in the books, so it is made, whatever another core took it for meanwhile. */
    private StoredTransfer made(StoredTransfer ours) {
        return store.end(ours, TransferState.MADE, null).orElseGet(() -> {
            StoredTransfer now = rows.find(ours.transfer().id()).orElseThrow();
            return now.transfer().state() == TransferState.MADE
                    ? now
                    : store.end(now, TransferState.MADE, null).orElseThrow(() -> busy(now));
        });
    }

    private Note few(InternalTransfer transfer, Outcome.Insufficient few) {
        Token token = trust.current().policy().token(transfer.amount().asset());
        Amount available = new Amount(few.available().max(BigInteger.ZERO), token.asset());
        return new Note(
                "transfer.funds",
                "amount: " + token.format(transfer.amount()) + " is more than " + transfer.from() + " has available ("
                        + token.format(available) + "); nothing was moved");
    }

    private static RefusedException busy(StoredTransfer row) {
        return new RefusedException(
                "transfer.busy",
                "transfer: " + row.transfer().id() + " is being made by another core; repeat it with the same key");
    }
}
