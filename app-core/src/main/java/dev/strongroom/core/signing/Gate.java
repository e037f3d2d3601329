package dev.strongroom.core.signing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets transactions that must see each other's result pass one at a time, on every core of one database: a row for each
 * name, locked until the transaction ends.
 */
@Component
public class Gate {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate separately;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Gate(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(database);
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes sure that the row is there. Call it before the transaction that is to pass. */
    public void prepare(String name) {
        if (known.contains(name)) {
            return;
        }
        try {
            separately.executeWithoutResult(_ -> jdbc.update(
                    "insert into gate (name) select ? where not exists (select 1 from gate where name = ?)",
                    name,
                    name));
        } catch (DuplicateKeyException e) {
            // another core was faster: the row is there
        }
        known.add(name);
    }

    /** Waits until the caller's transaction is the only one behind this gate. */
    public void pass(String name) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a gate is passed inside a transaction");
        }
        int rows = jdbc.queryForList("select name from gate where name = ? for update", String.class, name)
                .size();
        if (rows != 1) {
            throw new IllegalStateException("gate " + name + " was not prepared");
        }
    }
}
