package dev.strongroom.core.audit;

import dev.strongroom.core.api.AuditQuery;
import dev.strongroom.core.db.Pages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log page by page, from the newest row down. The numbers are found by an index first, whatever narrows them; then
 * these rows alone are read. Actions are few: those that begin as asked are sought one by one, each in an index of its
 * own rows.
 */
final class AuditPages {
    private static final String NEXT =
            "select action from audit_log where action > ? order by action, seq fetch first 1 row only";
    private static final String NEXT_OF_ACTOR = "select action from audit_log where actor = ? and action > ?"
            + " order by actor, action, seq fetch first 1 row only";

    /** Nothing lies between an action and itself with this: a place in an index after all rows of that action. */
    private static final String JUST_AFTER = "\u0001";

    private final JdbcClient jdbc;

    AuditPages(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<AuditRow> list(AuditQuery query) {
        List<Long> seqs = pages(query).read(jdbc, (row, _) -> row.getLong(1));
        if (seqs.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(AuditRow.SELECT + " where seq in (:seqs) order by seq desc")
                .param("seqs", seqs)
                .query((row, _) -> AuditRow.read(row))
                .list();
    }

    /** The question for the numbers of a page. */
    private Pages pages(AuditQuery query) {
        Pages pages = new Pages("select seq from audit_log", "seq desc", query.limit());
        Conditions span = span(query);
        if (!query.subject().isEmpty()) {
            Conditions all = span.and("subject = ?", query.subject());
            if (!query.actor().isEmpty()) {
                all = all.and("actor = ?", query.actor());
            }
            if (!query.action().isEmpty()) {
                all = all.and("substring(action from 1 for " + query.action().length() + ") = ?", query.action());
            }
            return pages.or(all.text, all.values, "subject desc, seq desc");
        }
        if (query.actor().isEmpty() && query.action().isEmpty()) {
            return pages.or(span.text, span.values);
        }
        for (String action : actions(query)) {
            Conditions of = span.and("action = ?", action);
            if (query.actor().isEmpty()) {
                pages.or(of.text, of.values, "action desc, seq desc");
            } else {
                of = of.and("actor = ?", query.actor());
                pages.or(of.text, of.values, "actor desc, action desc, seq desc");
            }
        }
        return pages;
    }

    /** The actions that begin as asked, of the actor who is asked for. */
    private List<String> actions(AuditQuery query) {
        List<String> found = new ArrayList<>();
        Optional<String> next = next(query.actor(), "");
        while (next.isPresent()) {
            if (next.get().startsWith(query.action())) {
                found.add(next.get());
            }
            next = next(query.actor(), next.get() + JUST_AFTER);
        }
        return found;
    }

    private Optional<String> next(String actor, String last) {
        return jdbc.sql(actor.isEmpty() ? NEXT : NEXT_OF_ACTOR)
                .params(actor.isEmpty() ? List.of(last) : List.of(actor, last))
                .query(String.class)
                .optional();
    }

    /**
     * The numbers that come into question, and the times themselves: written so that no database takes the index on
     * times for them, which would not give the order.
     */
    private Conditions span(AuditQuery query) {
        long back = query.from() == null && query.to() == null ? 0 : back();
        long before = query.before();
        Instant to = query.to();
        if (to != null) {
            before = Math.min(before, edge("at_ms >= ? order by at_ms", to.plusMillis(back), Long.MAX_VALUE));
        }
        Conditions span = new Conditions("seq < ?", List.of(before));
        Instant from = query.from();
        if (from != null) {
            long above = edge("at_ms < ? order by at_ms desc", from.minusMillis(back), Long.MIN_VALUE);
            span = span.and("seq > ?", above).and("at_ms - ? >= 0", from.toEpochMilli());
        }
        return to == null ? span : span.and("at_ms - ? < 0", to.toEpochMilli());
    }

    /** How far a clock was ever behind. */
    private long back() {
        return jdbc.sql("select back_ms from audit_head where id = 1")
                .query(Long.class)
                .single();
    }

    /** The number of a row so far beyond a time that no row behind it is within. */
    private long edge(String beyond, Instant at, long none) {
        return jdbc.sql("select seq from audit_log where " + beyond + " fetch first 1 row only")
                .param(at.toEpochMilli())
                .query(Long.class)
                .optional()
                .orElse(none);
    }

    /** Conditions that all hold, with their values. */
    private record Conditions(String text, List<Object> values) {
        Conditions and(String condition, Object value) {
            List<Object> all = new ArrayList<>(values);
            all.add(value);
            return new Conditions(text + " and " + condition, all);
        }
    }
}
