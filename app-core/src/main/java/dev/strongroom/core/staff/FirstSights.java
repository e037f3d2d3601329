package dev.strongroom.core.staff;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.ceremony.Standing;
import dev.strongroom.chain.ceremony.TrustState;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When this desk's core first saw each document of the trust file; what a document loosens waits from then on. The
 * audit log is where it is written and read from, so a moment cannot be moved without breaking that chain, which the
 * core verifies before it pays anything.
 */
@Component
public class FirstSights {
    private static final Actor BY = Actor.system("trust");
    private static final String SEEN = "trust.seen";

    private final Trust trust;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private volatile Map<Digest, Instant> seen = Map.of();

    FirstSights(Trust trust, AuditLog audit, TransactionTemplate transactions) {
        this.trust = trust;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Notes the documents that nobody here has seen before. To be called outside a transaction, at every turn. */
    public synchronized void look() {
        if (unseen().isEmpty()) {
            return;
        }
        read();
        List<TrustState> fresh = unseen();
        if (!fresh.isEmpty()) {
            transactions.executeWithoutResult(_ -> fresh.forEach(this::note));
            read();
        }
    }

    /** The rules in force at a moment: the newest, and with them those before it that still wait. */
    public Standing standing(Instant now) {
        return Standing.of(trust.current(), seen::get, now);
    }

    private List<TrustState> unseen() {
        return trust.current().states().stream()
                .filter(state -> !seen.containsKey(state.document()))
                .toList();
    }

    private void read() {
        Map<Digest, Instant> found = new HashMap<>(seen);
        for (TrustState state : unseen()) {
            audit.first(SEEN, subject(state)).ifPresent(at -> found.put(state.document(), at));
        }
        seen = Map.copyOf(found);
    }

    private void note(TrustState state) {
        audit.append(AuditEntry.of(
                BY,
                SEEN,
                subject(state),
                null,
                new Versions(state.roster().version(), state.policy().version())));
    }

    private static String subject(TrustState state) {
        return "trust:" + state.document().hex();
    }

    private record Versions(long roster, long policy) {}
}
