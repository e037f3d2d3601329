package dev.strongroom.core.feed;

import dev.strongroom.core.db.AtCommit;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes the events of a change into that change's own transaction: both happen or neither. */
@Component
public final class Outbox {
    private static final int ORDER = 200;

    private final AtCommit<Event> atCommit = new AtCommit<>(ORDER, this::write);
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Outbox(DataSource database, Clock clock) {
        this.jdbc = new JdbcTemplate(database);
        this.clock = clock;
    }

    /**
     * Adds an event to the caller's transaction; its number is given once that has committed.
     *
     * @throws IllegalStateException when there is no transaction
     */
    public void append(Event event) {
        atCommit.add(event);
    }

    private void write(List<Event> events) {
        long now = clock.millis();
        jdbc.batchUpdate(
                "insert into outbox (xid, topic, subject, payload, at_ms) values (0, ?, ?, ?, ?)",
                events.stream()
                        .map(e -> new Object[] {e.topic(), e.subject(), e.payload(), now})
                        .toList());
    }
}
