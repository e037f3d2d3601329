package dev.strongroom.core.db;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects rows during a transaction and writes them as its last act, just before it commits.
 *
 * <p>Rows that are written under a lock (the head of a hash chain, the writer lock of the feed) so hold that lock only
 * for the commit itself, and every transaction takes these locks in the same order, whatever it did before.
 *
 * @param <T> a row
 */
public final class AtCommit<T> {
    private final int order;
    private final Consumer<List<T>> write;

    /**
     * @param order lower is written earlier; one number for each kind of row
     * @param write writes all rows of one transaction on that transaction's connection; may throw to roll it back
     */
    public AtCommit(int order, Consumer<List<T>> write) {
        this.order = order;
        this.write = write;
    }

    /** Adds a row to the caller's transaction. There must be one. */
    @SuppressWarnings("unchecked")
    public void add(T row) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("belongs into the transaction of the change, and there is none");
        }
        Rows rows = (Rows) TransactionSynchronizationManager.getResource(this);
        if (rows == null) {
            rows = new Rows();
            TransactionSynchronizationManager.bindResource(this, rows);
            TransactionSynchronizationManager.registerSynchronization(rows);
        }
        rows.add(row);
    }

    private final class Rows implements TransactionSynchronization, Ordered {
        private final List<T> waiting = new ArrayList<>();
        private boolean written;

        void add(T row) {
            if (written) {
                throw new IllegalStateException("the transaction is being committed: nothing can be added");
            }
            waiting.add(row);
        }

        @Override
        public int getOrder() {
            return order;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write.accept(List.copyOf(waiting));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AtCommit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AtCommit.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(AtCommit.this);
        }
    }
}
