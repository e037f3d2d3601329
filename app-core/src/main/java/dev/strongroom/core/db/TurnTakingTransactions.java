package dev.strongroom.core.db;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.SessionFactory;
import org.springframework.orm.jpa.hibernate.HibernateTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Transactions that may write take turns, those that only read do not. For H2, which is one process's alone: there a
 * transaction that rolls back can take a change with it that another one has just committed to a row that both had
 * locked (docs/adr/0043).
 */
final class TurnTakingTransactions extends HibernateTransactionManager {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Set<Object> writing = ConcurrentHashMap.newKeySet();

    TurnTakingTransactions(SessionFactory sessions) {
        super(sessions);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (definition.isReadOnly()) {
            super.doBegin(transaction, definition);
            return;
        }
        takeTurn();
        try {
            super.doBegin(transaction, definition);
            writing.add(transaction);
        } catch (RuntimeException | Error e) {
            turn.unlock();
            throw e;
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            if (writing.remove(transaction)) {
                turn.unlock();
            }
        }
    }

    /** A thread that was told to stop before still ends its work; one that is told while it waits gives up. */
    private void takeTurn() {
        boolean told = Thread.interrupted();
        try {
            if (!turn.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new CannotCreateTransactionException(
                        "another change has not ended within " + LONGEST_WAIT.toSeconds() + " seconds");
            }
        } catch (InterruptedException e) {
            told = true;
            throw new CannotCreateTransactionException("interrupted while another change was under way", e);
        } finally {
            if (told) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
