package dev.strongroom.core.lease;

import dev.strongroom.core.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work that only one core at a time may do. A lease keeps two cores from working at once as a rule; its fencing token,
 * checked by {@link #require} inside the transaction of the work, makes certain.
 */
@Component
public class Leases {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Leases(Database database, Clock clock) {
        this.jdbc = new JdbcTemplate(database.dataSource());
        this.clock = clock;
    }

    /**
     * Takes or prolongs a lease; empty while another holder's has not run out.
     *
     * @param holder a name that no other core has
     */
    @Transactional
    public Optional<Lease> acquire(String name, String holder, Duration length) {
        long now = clock.millis();
        long until = now + length.toMillis();
        List<Held> held = jdbc.query(
                "select holder, token, expires_ms from lease where name = ? for update",
                (row, _) -> new Held(row.getString(1), row.getLong(2), row.getLong(3)),
                name);
        if (held.isEmpty()) {
            return first(name, holder, until);
        }
        Held current = held.getFirst();
        boolean mine = current.holder.equals(holder);
        if (!mine && current.expires > now) {
            return Optional.empty();
        }
        long token = mine ? current.token : current.token + 1;
        jdbc.update(
                "update lease set holder = ?, token = ?, expires_ms = ? where name = ?", holder, token, until, name);
        return Optional.of(new Lease(name, holder, token));
    }

    /**
     * Makes certain, inside the caller's transaction, that the lease is still held: until it ends nobody takes it over.
     *
     * @throws LeaseLostException when it is not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(Lease lease) {
        List<Long> token = jdbc.queryForList(
                "select token from lease where name = ? and holder = ? for update",
                Long.class,
                lease.name(),
                lease.holder());
        if (!token.equals(List.of(lease.token()))) {
            throw new LeaseLostException(lease);
        }
    }

    /** Gives it back before it runs out; nothing happens where it is lost already. */
    @Transactional
    public void release(Lease lease) {
        jdbc.update(
                "update lease set expires_ms = 0 where name = ? and holder = ? and token = ?",
                lease.name(),
                lease.holder(),
                lease.token());
    }

    private Optional<Lease> first(String name, String holder, long until) {
        // two cores may start at once: the primary key lets one in, and the other finds the row next time
        int added = jdbc.update(
                "insert into lease (name, holder, token, expires_ms) select ?, ?, 1, ?"
                        + " where not exists (select 1 from lease where name = ?)",
                name,
                holder,
                until,
                name);
        return added == 1 ? Optional.of(new Lease(name, holder, 1)) : Optional.empty();
    }

    private record Held(String holder, long token, long expires) {}
}
