package dev.strongroom.core.customer;

import dev.strongroom.core.api.Customer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A registered customer. */
@Entity
@Table(name = "customer")
class CustomerRow {
    @Id
    @Column(length = 64)
    String id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 16, nullable = false)
    Customer.Status status;

    @Column(length = 500)
    @Nullable
    String reason;

    @Column(nullable = false)
    Instant createdAt;

    @Column(nullable = false)
    long version;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected CustomerRow() {}

    CustomerRow(String id, Instant createdAt) {
        this.id = id;
        this.status = Customer.Status.ACTIVE;
        this.createdAt = createdAt;
    }

    Customer view() {
        return new Customer(id, status, reason, createdAt, version);
    }
}
