package dev.strongroom.core.withdrawal;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Durably;
import org.springframework.stereotype.Component;

/**
 * REQUESTED: sets amount and fee aside on the customer's account, or the desk's own money where it lies, or turns the
 * request down for lack of funds.
 */
@Component
class ReserveFunds {
    private static final Actor BY = Actor.system("ledger");

    private final WithdrawalStore store;
    private final Books books;
    private final Durably durably;
    private final Surroundings surroundings;

    ReserveFunds(WithdrawalStore store, Books books, Durably durably, Surroundings surroundings) {
        this.store = store;
        this.books = books;
        this.durably = durably;
        this.surroundings = surroundings;
    }

    boolean run(WithdrawalRow row) {
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
