package dev.strongroom.core.approval;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.Envelope;
import dev.strongroom.chain.ceremony.IdentityKey;
import jakarta.data.Limit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every signed decision that was taken, kept for ever; its envelope goes to the cold signer as it came. */
@Component
public class Decisions {
    private final DecisionRows rows;

    Decisions(DecisionRows rows) {
        this.rows = rows;
    }

    /** Keeps a decision in the transaction of what it changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Envelope envelope, Approval approval, Instant now) {
        rows.insert(new DecisionRow(envelope, approval, now));
    }

    /** Whether this very decision was taken already. */
    @Transactional(readOnly = true)
    public boolean holds(Envelope envelope) {
        return rows.find(envelope.digest().hex()).isPresent();
    }

    /** All decisions about an intent, oldest first. */
    @Transactional(readOnly = true)
    public List<TakenDecision> of(Digest intent) {
        return rows.ofIntent(intent.hex()).stream().map(DecisionRow::read).toList();
    }

    /** The decision of a key with the highest number. */
    @Transactional(readOnly = true)
    public Optional<Approval> latest(IdentityKey key) {
        return rows.latest(key.hex(), Limit.of(1)).stream()
                .findFirst()
                .map(row -> row.read().approval());
    }
}
