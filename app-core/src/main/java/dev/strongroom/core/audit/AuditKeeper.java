package dev.strongroom.core.audit;

import dev.strongroom.core.api.AuditApi.AuditWatcher;
import dev.strongroom.core.db.Checkpoints;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.SignedHead;
import dev.strongroom.core.loop.BackgroundLoop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
    private @Nullable BackgroundLoop loop;

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

    /** The same, watched by somebody who may end it. */
    AuditReport verifyAll(AuditWatcher watcher) {
        return note(verifier.verifyAll(watcher));
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
        loop = BackgroundLoop.start("audit-keeper", EVERY, this::turn, this::checkpoint);
    }

    @Override
    public synchronized void stop() {
        if (loop != null) {
            loop.close();
            loop = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return loop != null;
    }

    /** The whole log until it has been read once, then a checkpoint each time; what fails leaves the gate as it is. */
    private void turn() {
        if (whole.isDone()) {
            checkpoint();
        } else {
            whole.complete(verifyAll());
        }
    }
}
