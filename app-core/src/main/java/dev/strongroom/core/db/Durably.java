package dev.strongroom.core.db;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that survive a power cut before anybody hears of them. Never inside another transaction. */
@Component
public class Durably {
    private final TransactionTemplate transactions;
    private final Database database;

    Durably(TransactionTemplate transactions, Database database) {
        this.transactions = transactions;
        this.database = database;
    }

    public void run(Runnable change) {
        transactions.executeWithoutResult(_ -> change.run());
        sync();
    }

    public <T> T call(Supplier<T> change) {
        T result = transactions.execute(_ -> change.get());
        sync();
        return result;
    }

    private void sync() {
        try {
            database.durable();
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not confirm that the change is on disk", e);
        }
    }
}
