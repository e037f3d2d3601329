package dev.strongroom.core.customer;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.Customer.Status;
import dev.strongroom.core.api.CustomerBalance;
import dev.strongroom.core.api.CustomerName;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Postings;
import dev.strongroom.core.staff.Duties;
import dev.strongroom.core.staff.Trust;
import jakarta.data.Limit;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The customers of the desk. */
@Component
public class Customers implements CustomersApi {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final int LONGEST_REASON = 500;
    private static final int MOST = 1000;

    private final CustomerRows rows;
    private final CustomerNames names;
    private final Ledger ledger;
    private final Trust trust;
    private final Duties duties;
    private final AuditLog audit;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Customers(
            CustomerRows rows,
            CustomerNames names,
            Ledger ledger,
            Trust trust,
            Duties duties,
            AuditLog audit,
            Outbox outbox,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.names = names;
        this.ledger = ledger;
        this.trust = trust;
        this.duties = duties;
        this.audit = audit;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Customer register(Actor by, String id) {
        return register(by, id, List.of());
    }

    @Override
    public Customer register(Actor by, String asked, List<CustomerName> known) {
        List<CustomerName> read = names.read(known);
        String id = asked.isEmpty() && !read.isEmpty() ? names.idOf(read.getFirst()) : asked;
        if (!ID.matcher(id).matches()) {
            throw new RefusedException(
                    "customer.id", "customer: '" + id + "' is not 1 to 64 letters, digits or . _ @ -");
        }
        if (by.isStaff()) {
            duties.requireStaff(by);
        }
        return in(() -> {
            Optional<CustomerRow> there = rows.find(id);
            if (there.isPresent()) {
                names.requireSame(id, read);
                return there.get().view();
            }
            CustomerRow row = new CustomerRow(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
            rows.insert(row);
            tell(by, "customer.register", null, row.view());
            read.forEach(name -> names.give(by, id, name));
            return row.view();
        });
    }

    @Override
    public List<CustomerName> names(String id) {
        get(id);
        return names.of(id);
    }

    @Override
    public void name(Actor by, String id, CustomerName name) {
        duties.requireStaff(by);
        get(id);
        CustomerName read = names.read(name);
        in(() -> {
            names.give(by, id, read);
            return true;
        });
    }

    @Override
    public void unname(Actor by, String id, @Nullable Network network) {
        duties.requireStaff(by);
        get(id);
        in(() -> {
            names.take(by, id, network);
            return true;
        });
    }

    @Override
    public List<Customer> named(String text, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException("customer.limit", "limit: must be 1 to " + MOST);
        }
        return in(() ->
                names.beginning(text, limit).stream().map(id -> row(id).view()).toList());
    }

    @Override
    public Customer get(String id) {
        return in(() -> row(id).view());
    }

    /** Whether the customer is registered. */
    public boolean isKnown(String id) {
        return in(() -> rows.find(id).isPresent());
    }

    /** Whether nothing of a customer may leave; false for one who is not registered. */
    public boolean isFrozen(String id) {
        return in(() -> rows.find(id).filter(row -> row.status == Status.FROZEN).isPresent());
    }

    /** The customer if money may leave; refused where unknown or frozen ({@code customer.frozen}). */
    public Customer requireActive(String id) {
        Customer customer = get(id);
        if (!customer.isActive()) {
            throw new RefusedException(
                    "customer.frozen", "customer: " + id + " is frozen (" + customer.reason() + "), nothing leaves");
        }
        return customer;
    }

    @Override
    public List<Customer> list(String after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException("customer.limit", "limit: must be 1 to " + MOST);
        }
        return in(() -> rows.after(after, Limit.of(limit)).stream()
                .map(CustomerRow::view)
                .toList());
    }

    @Override
    public List<CustomerBalance> balances(String id) {
        get(id);
        return trust.current().policy().networks().stream()
                .flatMap(network -> network.tokens().stream())
                .map(token -> ledger.balance(Account.customer(id, token.token().asset())))
                .filter(b -> b.total().signum() != 0)
                .map(b -> new CustomerBalance(b.account().asset(), b.total(), b.available()))
                .toList();
    }

    @Override
    public Customer freeze(Actor by, String id, String reason) {
        duties.requireStaff(by);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RefusedException("customer.reason", "reason: 1 to " + LONGEST_REASON + " characters are needed");
        }
        return change(by, id, "customer.freeze", Status.FROZEN, reason);
    }

    @Override
    public Customer unfreeze(Actor by, String id) {
        duties.requireApproverOrAdmin(by);
        return change(by, id, "customer.unfreeze", Status.ACTIVE, null);
    }

    @Override
    public void open(Actor by, String id, Amount owed) {
        duties.requireStaff(by);
        get(id);
        // the engine commits by itself: the entry stands first, and a repeat gets its first answer
        ledger.post(Postings.openCustomer(id, owed)).orRefuse();
        in(() -> {
            audit.append(AuditEntry.of(by, "customer.open", "customer:" + id, null, owed));
            return true;
        });
    }

    private Customer change(Actor by, String id, String action, Status status, @Nullable String reason) {
        return in(() -> {
            CustomerRow row = row(id);
            Customer before = row.view();
            if (before.status() == status) {
                return before;
            }
            if (rows.change(id, row.version, status, reason) != 1) {
                throw new RefusedException("customer.busy", "customer: " + id + " was changed just now; look again");
            }
            Customer after = new Customer(id, status, reason, before.createdAt(), before.version() + 1);
            tell(by, action, before, after);
            return after;
        });
    }

    private void tell(Actor by, String action, @Nullable Customer before, Customer after) {
        audit.append(AuditEntry.of(by, action, "customer:" + after.id(), before, after));
        outbox.append(Event.of(action, after.id(), after));
    }

    private CustomerRow row(String id) {
        return rows.find(id)
                .orElseThrow(() ->
                        new RefusedException("customer.unknown", "customer: there is none with the id '" + id + "'"));
    }

    private <T> T in(Supplier<T> work) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> work.get()));
        } catch (DuplicateKeyException e) {
            throw new RefusedException("customer.busy", "customer: somebody else was faster; look again", e);
        }
    }
}
