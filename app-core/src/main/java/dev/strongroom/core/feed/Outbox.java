package dev.strongroom.core.feed;

import dev.strongroom.core.db.AtCommit;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Dialect;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes the events of a change into that change's own transaction: both happen or neither. */
@Component
public final class Outbox {
    private static final int ORDER = 200;
    private static final String INSERT = "insert into outbox (seq, xid, topic, subject, payload, at_ms) values ";

    private final AtCommit<Event> atCommit = new AtCommit<>(ORDER, this::write);
    private final JdbcTemplate jdbc;
    private final Dialect dialect;
    private final Clock clock;

    Outbox(Database database, Clock clock) {
        this.jdbc = new JdbcTemplate(database.dataSource());
        this.dialect = database.dialect();
        this.clock = clock;
    }

    /**
     * Adds an event to the caller's transaction; its number follows the order of commits.
     *
     * @throws IllegalStateException when there is no transaction
     */
    public void append(Event event) {
        atCommit.add(event);
    }

    private void write(List<Event> events) {
        switch (dialect) {
            case H2 -> writeNumbered(events);
            case POSTGRESQL -> writeUnnumbered(events);
        }
    }

    /** The head's row is the writer lock: it is held until the commit, so numbers rise in the order of commits. */
    private void writeNumbered(List<Event> events) {
        jdbc.update("update feed_head set seq = seq + ? where id = 1", events.size());
        long last = FeedReader.newest(jdbc);
        long now = clock.millis();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            jdbc.update(
                    INSERT + "(?, 0, ?, ?, ?, ?)",
                    last - events.size() + 1 + i,
                    event.topic(),
                    event.subject(),
                    event.payload(),
                    now);
        }
    }

    /** The relay gives the numbers once every transaction up to this one has ended. */
    private void writeUnnumbered(List<Event> events) {
        long now = clock.millis();
        jdbc.batchUpdate(
                INSERT + "(null, pg_current_xact_id()::text::bigint, ?, ?, ?, ?)",
                events.stream()
                        .map(e -> new Object[] {e.topic(), e.subject(), e.payload(), now})
                        .toList());
    }
}
