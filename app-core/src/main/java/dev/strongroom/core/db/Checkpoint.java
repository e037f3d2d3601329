package dev.strongroom.core.db;

import dev.strongroom.chain.Digest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A head of one hash chain that the core's identity key has signed. Written once, never changed. */
@Entity
@Table(name = "chain_checkpoint")
@IdClass(Checkpoint.Key.class)
class Checkpoint {
    /** Which chain, and after how many records. */
    record Key(String chain, long records) {}

    @Id
    @Column(length = 16)
    String chain;

    @Id
    long records;

    @Column(length = 64, nullable = false)
    String head;

    @Column(nullable = false)
    Instant takenAt;

    @Column(length = 128, nullable = false)
    String signature;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Checkpoint() {}

    Checkpoint(SignedHead signed) {
        this.chain = signed.chain();
        this.records = signed.records();
        this.head = signed.head().hex();
        this.takenAt = signed.takenAt();
        this.signature = signed.signature();
    }

    SignedHead signedHead() {
        return new SignedHead(chain, records, new Digest(head), takenAt, signature);
    }
}
