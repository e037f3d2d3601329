package dev.strongroom.core.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An intent in its canonical form. Written once, never changed. */
@Entity
@Table(name = "intent")
class IntentRow {
    @Id
    @Column(length = 64)
    String digest;

    @Column(length = 32, nullable = false)
    String withdrawal;

    @Column(length = 8, nullable = false)
    String kind;

    @Column(length = 4000, nullable = false)
    String document;

    @Column(nullable = false)
    Instant createdAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected IntentRow() {}

    IntentRow(String digest, String withdrawal, String kind, String document, Instant createdAt) {
        this.digest = digest;
        this.withdrawal = withdrawal;
        this.kind = kind;
        this.document = document;
        this.createdAt = createdAt;
    }
}
