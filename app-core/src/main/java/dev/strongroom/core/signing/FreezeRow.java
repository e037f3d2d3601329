package dev.strongroom.core.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A freeze of all money-out that is in force. */
@Entity
@Table(name = "money_freeze")
class FreezeRow {
    @Id
    @Column(length = 192)
    String scope;

    @Column(length = 80, nullable = false)
    String frozenBy;

    @Column(nullable = false)
    Instant frozenAt;

    @Column(length = 64, nullable = false)
    String code;

    @Column(length = 500, nullable = false)
    String reason;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected FreezeRow() {}

    FreezeRow(String scope, String frozenBy, Instant frozenAt, String code, String reason) {
        this.scope = scope;
        this.frozenBy = frozenBy;
        this.frozenAt = frozenAt;
        this.code = code;
        this.reason = reason;
    }
}
