package dev.strongroom.core.ledger;

import dev.strongroom.core.audit.CoreIdentity;
import dev.strongroom.core.db.Checkpoints;
import dev.strongroom.core.db.SignedHead;
import dev.strongroom.core.ledger.BooksFinding.Broken;
import dev.strongroom.core.ledger.BooksFinding.Whole;
import dev.strongroom.core.loop.BackgroundLoop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the books again when the core starts (the part after the last signed checkpoint at once, the rest in the
 * background), and signs a checkpoint every minute and when the core stops.
 */
@Component
public final class LedgerKeeper implements LedgerGate, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerKeeper.class);
    private static final String CHAIN = "ledger";
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final CoreIdentity identity;
    private final Clock clock;

    private volatile boolean read;
    private volatile @Nullable Broken broken;
    private @Nullable BackgroundLoop loop;

    LedgerKeeper(Ledger ledger, Checkpoints checkpoints, CoreIdentity identity, Clock clock) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public boolean isVerified() {
        return read && broken == null;
    }

    /** The first break that was found; null while none was. */
    public @Nullable Broken broken() {
        return broken;
    }

    /** Reads all the books again now; a break closes the gate for as long as this core runs. */
    public BooksFinding checkAll() {
        return note(ledger.check(BooksEnd.EMPTY));
    }

    /** Reads what came after the newest checkpoint, which one of the desk's cores must have signed. */
    public BooksFinding checkTail() {
        Optional<SignedHead> newest = checkpoints.latest(CHAIN);
        if (newest.isEmpty()) {
            return checkAll();
        }
        SignedHead head = newest.get();
        byte[] message = SignedHead.message(head.chain(), head.records(), head.head(), head.takenAt());
        return note(
                identity.verifies(message, head.signature())
                        ? ledger.check(new BooksEnd(head.records(), head.head()))
                        : new Broken(head.records(), "the newest checkpoint is not signed by a core of this desk"));
    }

    /**
     * Signs where the books end. What came since the last checkpoint is read again first, so that no altered row is
     * signed; nothing happens when nothing came, or a break was found.
     */
    public void checkpoint() {
        if (broken == null && checkTail() instanceof Whole(BooksEnd end) && end.seq() > signed()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            String signature = identity.sign(SignedHead.message(CHAIN, end.seq(), end.hash(), now));
            checkpoints.add(new SignedHead(CHAIN, end.seq(), end.hash(), now, signature));
        }
    }

    private long signed() {
        return checkpoints.latest(CHAIN).map(SignedHead::records).orElse(0L);
    }

    private BooksFinding note(BooksFinding finding) {
        if (finding instanceof Broken found) {
            broken = found;
            LOG.error("the ledger is broken at {}: {}; money-out stays closed", found.seq(), found.finding());
        }
        return finding;
    }

    @Override
    public synchronized void start() {
        read = false;
        checkTail();
        loop = BackgroundLoop.start("ledger-keeper", EVERY, this::turn, this::checkpoint);
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

    /**
     * All the books until they have been read once, then a checkpoint each time; what fails leaves the gate as it is.
     */
    void turn() {
        if (read) {
            checkpoint();
        } else {
            checkAll();
            read = true;
        }
    }
}
