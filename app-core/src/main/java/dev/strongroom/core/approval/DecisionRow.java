package dev.strongroom.core.approval;

import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.Envelope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A signed decision. Written once, never changed. */
@Entity
@Table(name = "approval_decision")
class DecisionRow {
    @Id
    @Column(length = 64)
    String digest;

    @Column(length = 64, nullable = false)
    String intent;

    @Column(length = 8, nullable = false)
    String decision;

    @Column(length = 64, nullable = false)
    String staff;

    @Column(length = 64, nullable = false)
    String signerKey;

    long seq;

    @Column(nullable = false)
    Instant signedAt;

    @Column(nullable = false)
    Instant receivedAt;

    @Column(length = 4000, nullable = false)
    String envelope;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected DecisionRow() {}

    DecisionRow(Envelope envelope, Approval approval, Instant receivedAt) {
        this.digest = envelope.digest().hex();
        this.intent = approval.intent().hex();
        this.decision = approval.decision().name();
        this.staff = approval.staff();
        this.signerKey = approval.key().hex();
        this.seq = approval.seq();
        this.signedAt = approval.signedAt();
        this.receivedAt = receivedAt;
        this.envelope = new String(envelope.bytes(), StandardCharsets.UTF_8);
    }

    TakenDecision read() {
        Envelope signed = Approval.envelope(envelope.getBytes(StandardCharsets.UTF_8));
        if (!signed.digest().hex().equals(digest)) {
            throw new IllegalStateException("decision " + digest + " has been changed in the database");
        }
        return new TakenDecision(signed, Approval.read(signed), receivedAt);
    }
}
