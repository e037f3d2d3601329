package dev.strongroom.core.deposit;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.customer.Customers;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.staff.Duties;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers to whom nothing is credited at present. */
@Component
class DepositFreezes {
    private final Customers customers;
    private final Duties duties;
    private final AuditLog audit;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final JdbcClient jdbc;

    DepositFreezes(
            Customers customers,
            Duties duties,
            AuditLog audit,
            Outbox outbox,
            TransactionTemplate transactions,
            Clock clock,
            Database database) {
        this.customers = customers;
        this.duties = duties;
        this.audit = audit;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.jdbc = JdbcClient.create(database.dataSource());
    }

    boolean isFrozen(String customer) {
        return reason(customer).isPresent();
    }

    Optional<String> reason(String customer) {
        return jdbc.sql("select reason from deposit_freeze where customer = ?")
                .param(customer)
                .query(String.class)
                .optional();
    }

    void freeze(Actor by, String customer, String reason) {
        duties.requireStaff(by);
        customers.get(customer);
        if (reason.isBlank() || reason.length() > 500) {
            throw new RefusedException("customer.reason", "reason: 1 to 500 characters are needed");
        }
        transactions.executeWithoutResult(_ -> {
            if (!isFrozen(customer)) {
                jdbc.sql("insert into deposit_freeze (customer, frozen_by, frozen_at, reason) values (?, ?, ?, ?)")
                        .params(customer, by.toString(), ArrivalColumns.time(clock.instant()), reason)
                        .update();
                tell(by, "deposit.freeze", new Frozen(customer, reason));
            }
        });
    }

    void unfreeze(Actor by, String customer) {
        duties.requireApproverOrAdmin(by);
        customers.get(customer);
        transactions.executeWithoutResult(_ -> {
            int lifted = jdbc.sql("delete from deposit_freeze where customer = ?")
                    .param(customer)
                    .update();
            if (lifted > 0) {
                tell(by, "deposit.unfreeze", new Frozen(customer, ""));
            }
        });
    }

    private void tell(Actor by, String action, Frozen frozen) {
        audit.append(AuditEntry.of(by, action, "customer:" + frozen.customer(), null, frozen));
        outbox.append(Event.of(action, frozen.customer(), frozen));
    }

    private record Frozen(String customer, String reason) {}
}
