package dev.strongroom.core.feed;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.FeedApi;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.core.db.Database;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the numbered events, and keeps how far each reader has come. */
@Component
public class FeedReader implements FeedApi {
    private static final int MOST = 1000;

    private final JdbcTemplate jdbc;

    FeedReader(Database database) {
        this.jdbc = new JdbcTemplate(database.dataSource());
    }

    static long newest(JdbcTemplate jdbc) {
        return jdbc.queryForList("select seq from feed_head where id = 1", Long.class)
                .getFirst();
    }

    @Override
    public List<FeedEvent> after(long seq, int limit) {
        if (seq < 0) {
            throw new RefusedException("feed.seq", "seq: is below zero");
        }
        if (limit < 1 || limit > MOST) {
            throw new RefusedException("feed.limit", "limit: must be 1 to " + MOST);
        }
        return jdbc.query(
                "select seq, topic, subject, payload, at_ms from outbox where seq > ? order by seq limit ?",
                (row, _) -> new FeedEvent(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))),
                seq,
                limit);
    }

    @Override
    public long newest() {
        return newest(jdbc);
    }

    /** What happened to one subject, oldest first, numbered or not yet: the payloads of topics that begin so. */
    public List<String> payloads(String topics, String subject) {
        return jdbc.queryForList(
                "select payload from outbox where subject = ? and topic like ? order by id",
                String.class,
                subject,
                topics + "%");
    }

    /** The last number that a reader has dealt with; 0 for a new one. */
    public long cursor(String reader) {
        return jdbc.queryForList("select seq from feed_cursor where reader = ?", Long.class, reader).stream()
                .findFirst()
                .orElse(0L);
    }

    /**
     * Notes that a reader has dealt with everything up to a number; joins the caller's transaction, so that the note
     * and what the reader made of the events stand or fall together.
     *
     * @param from the number that the reader started at
     * @return false where another one of the same name has moved on meanwhile; nothing has changed then
     */
    @Transactional
    public boolean advance(String reader, long from, long to) {
        if (to < from) {
            throw new RefusedException("feed.cursor", "cursor: goes back from " + from + " to " + to);
        }
        if (jdbc.update("update feed_cursor set seq = ? where reader = ? and seq = ?", to, reader, from) == 1) {
            return true;
        }
        return from == 0
                && jdbc.update(
                                "insert into feed_cursor (reader, seq) select ?, ?"
                                        + " where not exists (select 1 from feed_cursor where reader = ?)",
                                reader,
                                to,
                                reader)
                        == 1;
    }
}
