package dev.strongroom.core.withdrawal;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.db.Durably;
import org.springframework.stereotype.Component;

/** After a stop: gives back what is held for it. Repeated until it is done, at start too. */
@Component
class ReleaseFunds {
    private static final Actor BY = Actor.system("ledger");

    private final WithdrawalStore store;
    private final Books books;
    private final Durably durably;
    private final Surroundings surroundings;

    ReleaseFunds(WithdrawalStore store, Books books, Durably durably, Surroundings surroundings) {
        this.store = store;
        this.books = books;
        this.durably = durably;
        this.surroundings = surroundings;
    }

    boolean run(WithdrawalRow row) {
        books.release(row);
        surroundings.steps().reached(Step.RELEASE_POSTED);
        durably.run(() -> {
            row.booksDue = false;
            row.funded = false;
            store.touch(row, Change.RELEASED, BY, null);
        });
        surroundings.steps().reached(Step.RELEASE_STORED);
        return true;
    }
}
