package dev.strongroom.core.feed;

import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.lease.Lease;
import dev.strongroom.core.lease.Leases;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives events their numbers after they have committed, on PostgreSQL; on H2 the outbox has done so under its lock.
 *
 * <p>Only rows of transactions below the snapshot's {@code xmin} are numbered: every transaction that old has ended, so
 * none can still bring a row. Rows go by their id, and none goes before an older row that is visible but not yet that
 * old: what a transaction saw of another's change has the lower number.
 */
@Component
public class FeedRelay {
    /** Numbered in one transaction. */
    private static final int GROUP = 1000;

    private static final String NUMBER = """
            with waiting as (
                select id, xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as settled
                from outbox where seq is null
            ), ready as (
                select id from waiting
                where id < coalesce((select min(id) from waiting where not settled), 9223372036854775807)
                order by id limit ?
            ), numbered as (
                select id, (select seq from feed_head where id = 1) + row_number() over (order by id) as seq from ready
            )
            update outbox set seq = numbered.seq from numbered where outbox.id = numbered.id
            """;

    private final JdbcTemplate jdbc;
    private final Dialect dialect;
    private final Leases leases;

    FeedRelay(Database database, Leases leases) {
        this.jdbc = new JdbcTemplate(database.dataSource());
        this.dialect = database.dialect();
        this.leases = leases;
    }

    /** Whether an event waits for its number; always false on H2. */
    boolean hasWork() {
        return dialect == Dialect.POSTGRESQL
                && !jdbc.queryForList("select 1 from outbox where seq is null limit 1", Integer.class)
                        .isEmpty();
    }

    /**
     * Numbers one group.
     *
     * @param lease the right to number, checked inside the transaction
     * @return how many; 0 where nothing waits
     */
    @Transactional
    public int number(Lease lease) {
        if (dialect == Dialect.H2) {
            return 0;
        }
        leases.require(lease);
        // in a statement of its own, so that the next one's snapshot is not older than the lock
        jdbc.queryForList("select seq from feed_head where id = 1 for update", Long.class);
        int numbered = jdbc.update(NUMBER, GROUP);
        if (numbered > 0) {
            jdbc.update("update feed_head set seq = seq + ? where id = 1", numbered);
        }
        return numbered;
    }
}
