package dev.strongroom.core.audit;

import dev.strongroom.core.db.Checkpoints;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.SignedHead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the log when the core starts (the part after the last signed checkpoint at once, the rest in the
 * background), and signs a checkpoint every minute and when the core stops.
 */
@Component
public class AuditKeeper implements AuditGate, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditKeeper.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final AuditVerifier verifier;
    private final Checkpoints checkpoints;
    private final CoreIdentity identity;
    private final AuditWitness witness;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    private volatile CompletableFuture<AuditReport> whole = new CompletableFuture<>();
    private volatile @Nullable AuditBreak broken;
    private CountDownLatch stop = new CountDownLatch(0);
    private @Nullable Thread thread;

    AuditKeeper(
            AuditVerifier verifier,
            Checkpoints checkpoints,
            CoreIdentity identity,
            AuditWitness witness,
            Database database,
            TransactionTemplate transactions,
            Clock clock) {
        this.verifier = verifier;
        this.checkpoints = checkpoints;
        this.identity = identity;
        this.witness = witness;
        this.jdbc = new JdbcTemplate(database.dataSource());
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean isVerified() {
        return whole.isDone() && broken == null;
    }

    /** The first break that was found; null while none was. */
    public @Nullable AuditBreak broken() {
        return broken;
    }

    /** Recomputes the whole log now; a break closes the gate for as long as this core runs. */
    public AuditReport verifyAll() {
        return note(verifier.verifyAll());
    }

    /** The verification of the whole log that began when the core started. */
    CompletableFuture<AuditReport> whole() {
        return whole;
    }

    /**
     * Signs where the log ends and has it witnessed; nothing happens when nothing was added, or a break was found. What
     * came since the last checkpoint is recomputed first, so that no altered row is signed.
     */
    public void checkpoint() {
        if (broken != null || !note(verifier.verifyTail()).isIntact()) {
            return;
        }
        Objects.requireNonNull(transactions.execute(_ -> sign())).ifPresent(witness::keep);
    }

    private Optional<SignedHead> sign() {
        ChainHead head = ChainHead.lock(jdbc);
        long last =
                checkpoints.latest(AuditVerifier.CHAIN).map(SignedHead::records).orElse(0L);
        if (head.seq() <= last) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String signature = identity.sign(SignedHead.message(AuditVerifier.CHAIN, head.seq(), head.hash(), now));
        SignedHead signed = new SignedHead(AuditVerifier.CHAIN, head.seq(), head.hash(), now, signature);
        checkpoints.add(signed);
        return Optional.of(signed);
    }

    private AuditReport note(AuditReport report) {
        AuditBreak found = report.broken();
        if (found != null) {
            broken = found;
            LOG.error("the audit log is broken at row {}: {}; money-out stays closed", found.seq(), found.what());
        }
        return report;
    }

    @Override
    public synchronized void start() {
        whole = new CompletableFuture<>();
        note(verifier.verifyTail());
        stop = new CountDownLatch(1);
        CountDownLatch end = stop;
        thread = Thread.ofVirtual().name("audit-keeper").start(() -> run(end));
    }

    @Override
    public synchronized void stop() {
        stop.countDown();
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run(CountDownLatch end) {
        try {
            attempt(this::verifyOnce);
            while (!end.await(EVERY.toSeconds(), TimeUnit.SECONDS)) {
                attempt(this::verifyOnce);
                attempt(this::checkpoint);
            }
            attempt(this::checkpoint);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void verifyOnce() {
        if (!whole.isDone()) {
            whole.complete(verifyAll());
        }
    }

    /**
     * What fails (a database that does not answer, a full disk) is tried again in its turn; the gate stays as it is.
     */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("the audit log could not be verified or signed, trying again", e);
        }
    }
}
