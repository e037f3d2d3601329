package dev.strongroom.core.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One signed transaction; only what a node said about it changes. */
@Entity
@Table(name = "payment_attempt")
class AttemptRow {
    @Id
    @Column(length = 128)
    String txid;

    @Column(length = 64, nullable = false)
    String intent;

    int number;

    @Column(length = 32, nullable = false)
    String withdrawal;

    @Column(length = 8192, nullable = false)
    String unsignedHex;

    @Column(length = 8192, nullable = false)
    String signedHex;

    @Column(precision = 38, scale = 0, nullable = false)
    BigInteger feeCap;

    @Column(nullable = false)
    Instant signedAt;

    @Nullable
    Instant sentAt;

    @Column(length = 64)
    @Nullable
    String answerCode;

    @Column(length = 500)
    @Nullable
    String answerReason;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected AttemptRow() {}

    @SuppressWarnings("NullAway.Init")
    AttemptRow(String txid, String intent, int number, String withdrawal) {
        this.txid = txid;
        this.intent = intent;
        this.number = number;
        this.withdrawal = withdrawal;
    }
}
