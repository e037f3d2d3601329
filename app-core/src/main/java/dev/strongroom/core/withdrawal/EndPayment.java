package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.SlotUse;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PaymentPurpose;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The last word of the chain. It cannot change any more, so the books come first and the state after: whoever reads
 * SETTLED finds it booked.
 */
@Component
class EndPayment {
    private static final Actor BY = Actor.system("payout");

    private final WithdrawalStore store;
    private final Books books;
    private final Online online;

    EndPayment(WithdrawalStore store, Books books, Online online) {
        this.store = store;
        this.books = books;
        this.online = online;
    }

    /** One of its own transactions is final. */
    boolean landed(WithdrawalRow row, Attempt attempt, Landed landed) {
        if (attempt.isRevocation()) {
            books.fail(row, landed);
            Note why = new Note("withdrawal.revoked", "the revocation took its slot; " + row.givenBack());
            return end(row, WithdrawalState.REVOKED, landed, why);
        }
        if (landed.succeeded()) {
            books.settle(row, landed);
            return end(row, WithdrawalState.SETTLED, landed, received(row, landed));
        }
        books.fail(row, landed);
        Note why = WithdrawalProblem.REVERTED.note("the payment is in block "
                + landed.block().height() + " and failed there; the network fee is gone, " + row.givenBack());
        return end(row, WithdrawalState.FAILED, landed, why);
    }

    /** Another transaction is final in its slot, or its time has passed: none of its own can ever land. */
    boolean neverLanded(WithdrawalRow row, SlotUse use) {
        books.lost(row);
        online.reached(Step.OUTCOME_POSTED);
        Note why = use == SlotUse.EXPIRED
                ? WithdrawalProblem.SLOT_EXPIRED.note("no block took the payment before its time ran out, so it can"
                        + " never land; " + row.givenBack() + " and may be asked for once more")
                : WithdrawalProblem.SLOT_TAKEN.note("a transaction that this desk did not send took the slot of the"
                        + " payment for good; " + row.givenBack() + "; find out who signed it");
        online.durably().run(() -> store.move(row, WithdrawalState.FAILED, BY, why));
        online.reached(Step.OUTCOME_STORED);
        return true;
    }

    private boolean end(WithdrawalRow row, WithdrawalState to, Landed landed, @Nullable Note why) {
        online.reached(Step.OUTCOME_POSTED);
        online.durably().run(() -> {
            row.networkFee = landed.fee();
            row.funded = false;
            store.move(row, to, BY, why);
        });
        online.reached(Step.OUTCOME_STORED);
        return true;
    }

    /** A token may keep a part for itself; the wallet has paid in full all the same. */
    private static @Nullable Note received(WithdrawalRow row, Landed landed) {
        Amount paid = row.amount();
        return row.purpose() == PaymentPurpose.ENERGY || landed.received().equals(paid.units())
                ? null
                : new Note(
                        "withdrawal.received-less",
                        "the recipient got " + landed.received() + " of " + paid.units() + " units; the token took the"
                                + " rest");
    }
}
