package dev.strongroom.core.withdrawal;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Durably;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * REQUESTED: sets amount and fee aside on the customer's account, or the desk's own money where it lies, or turns the
 * request down: for lack of funds, or since its recipient has become an address of the desk.
 */
@Component
class ReserveFunds {
    private static final Actor BY = Actor.system("ledger");

    private final WithdrawalStore store;
    private final Books books;
    private final OutsideRecipients outside;
    private final Durably durably;
    private final Surroundings surroundings;

    ReserveFunds(
            WithdrawalStore store, Books books, OutsideRecipients outside, Durably durably, Surroundings surroundings) {
        this.store = store;
        this.books = books;
        this.outside = outside;
        this.durably = durably;
        this.surroundings = surroundings;
    }

    boolean run(WithdrawalRow row) {
        Optional<Note> ours = outside.of(row);
        if (ours.isPresent()) {
            durably.run(() -> store.move(row, WithdrawalState.REJECTED, BY, ours.get()));
            return true;
        }
        Books.Answer answer = books.reserve(row);
        surroundings.steps().reached(Step.RESERVE_POSTED);
        switch (answer) {
            case Books.Answer.Done() -> durably.run(() -> store.move(row, WithdrawalState.RESERVED, BY, null));
            case Books.Answer.TooLittle shortOf ->
                durably.run(() -> store.move(
                        row,
                        WithdrawalState.REJECTED,
                        BY,
                        WithdrawalProblem.FUNDS.note("amount: " + more(row) + " has available (" + shortOf.what()
                                + "); nothing was taken")));
        }
        surroundings.steps().reached(Step.RESERVED);
        return true;
    }

    private static String more(WithdrawalRow row) {
        return row.purpose().isCustomers()
                ? "with the fee it is more than " + row.customer
                : "it is more than " + row.from();
    }
}
