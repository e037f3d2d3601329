package dev.strongroom.core;

import dev.strongroom.core.db.Database;
import dev.strongroom.core.staff.PracticeDesk;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows by the hundred thousand, written by the database itself: one with one pool and its source. */
public final class PagesFilling {
    private static final String AT = "timestamp with time zone '2026-11-22 00:00:00+00'";

    /** After all that a test's core has written itself. */
    private static final Instant AUDITED = Instant.parse("2027-01-01T00:00:00Z");

    private static final int CHUNK = 100_000;
    private static final String CUSTOMER = "'c' || " + padded("x", 7);

    /** The numbers of addresses begin after those that their source made itself. */
    private static final int FIRST = 1000;

    private PagesFilling() {}

    public static String customer(int number) {
        return "c%07d".formatted(number);
    }

    /** Spread over all beginnings and endings, as addresses of keys are. */
    public static String address(int number) {
        return "0x%04d%032d%04d".formatted(number * 7919L % 9973, number, number * 6367L % 9967);
    }

    private static String address(String number) {
        return "'0x' || " + padded("mod(" + number + " * 7919, 9973)", 4) + " || " + padded(number, 32) + " || "
                + padded("mod(" + number + " * 6367, 9967)", 4);
    }

    private static String padded(String number, int digits) {
        return "lpad(cast(" + number + " as varchar), " + digits + ", '0')";
    }

    /** When a row of the log was written. */
    public static Instant at(int number) {
        return AUDITED.plusSeconds(10L * number);
    }

    static String name(int number) {
        return "bulk_deposit_%07d".formatted(number + FIRST);
    }

    static void fill(Database database, int rows) {
        addresses(database, rows);
        audit(database, rows);
        JdbcTemplate sql = new JdbcTemplate(database.dataSource());
        for (String span : spans(database, rows)) {
            deposits(sql, span, rows);
            suspense(sql, span, rows);
        }
        sql.execute("analyze");
    }

    /** So many customers, and as many addresses in the pool. */
    public static void addresses(Database database, int rows) {
        JdbcTemplate sql = new JdbcTemplate(database.dataSource());
        for (String span : spans(database, rows)) {
            customers(sql, span);
            addresses(sql, span);
        }
        sql.update("update deposit_pool set made = made + ?", rows);
    }

    /** So many rows of the log. */
    public static void audit(Database database, int rows) {
        JdbcTemplate sql = new JdbcTemplate(database.dataSource());
        spans(database, rows).forEach(span -> audit(sql, span));
    }

    private static List<String> spans(Database database, int rows) {
        return IntStream.iterate(1, from -> from <= rows, from -> from + CHUNK)
                .mapToObj(from -> range(database, from, Math.min(rows, from + CHUNK - 1)))
                .toList();
    }

    /** The numbers {@code x} from one to another, as a table. */
    public static String range(Database database, long from, long to) {
        return switch (database.dialect()) {
            case H2 -> "system_range(" + from + ", " + to + ")";
            case POSTGRESQL -> "generate_series(cast(" + from + " as bigint), " + to + ") as numbers (x)";
        };
    }

    private static void customers(JdbcTemplate sql, String span) {
        sql.update("insert into customer (id, status, created_at, version)" + " select " + CUSTOMER + ", 'ACTIVE', "
                + AT + ", 1 from " + span);
        sql.update("insert into customer_name (scope, name, customer, given_by, given_at)"
                + " select 'outside', 'out' || x, " + CUSTOMER + ", 'staff:ana', " + AT
                + " from " + span);
    }

    /** Nine of ten are a customer's; a hundred are frozen, rest or are retired each. */
    private static void addresses(JdbcTemplate sql, String span) {
        sql.update(
                "insert into deposit_address (name, network, number, address, source, source_index, state, customer,"
                        + " given_to, since, version)"
                        + " select 'bulk_deposit_' || " + padded("x + " + FIRST, 7) + ", ?, x + " + FIRST + ", "
                        + address("x") + ", s.id, x + " + FIRST + ","
                        + " case when x <= 100 then 'FROZEN' when x <= 200 then 'COOLING' when x <= 300 then 'RETIRED'"
                        + " when mod(x, 10) = 0 then 'AVAILABLE' else 'ALLOCATED' end,"
                        + " case when x > 300 and mod(x, 10) > 0 then " + CUSTOMER + " end,"
                        + " case when x > 300 and mod(x, 10) > 0 then " + CUSTOMER + " end, "
                        + AT + ", 0 from " + span + ", deposit_source s",
                PracticeDesk.NETWORK.toString());
    }

    /** A tenth as many customers; one in a hundred is in suspense, the newest are not good yet, a hundred are gone. */
    private static void deposits(JdbcTemplate sql, String span, int rows) {
        sql.update("insert into deposit (id, network, address, asset, units, sender, txid, place, height, block_hash,"
                + " block_time, holding, customer, state, needed, books_due, seen_at, changed_at, version)"
                + " select 'd' || x, case when mod(x, 3) = 0 then '" + PracticeDesk.NETWORK + "' else 'tron:9' end,"
                + " " + address("mod(x, " + rows / 10 + ")") + ", '" + PracticeDesk.USDT + "', 5, '0xsender',"
                + " 'tx' || x, 0, x / 10, 'hash' || (x / 10), " + AT + ", 'DEPOSIT',"
                + " case when mod(x, 100) > 0 then 'c' || " + padded("mod(x, " + rows / 10 + ")", 7) + " end,"
                + " case when x > " + (rows - 50) + " then 'SEEN' when x > " + (rows - 150) + " then 'CONFIRMING'"
                + " when mod(x, 100) = 0 then 'SUSPENDED' when x <= 100 then 'ORPHANED' else 'CREDITED' end,"
                + " 12, false, " + AT + ", " + AT + ", 1 from " + span);
    }

    /** Two hundred are open. */
    private static void suspense(JdbcTemplate sql, String span, int rows) {
        sql.update("insert into suspense_item (id, network, address, asset, units, sender, txid, height, block_hash,"
                + " block_time, missing, why_code, why_reason, since, state, books_due, changed_at, version)"
                + " select 's' || x, '" + PracticeDesk.NETWORK + "', " + address("x") + ", '" + PracticeDesk.USDT
                + "', 5, '0xsender', 'tx' || x, x / 10, 'hash' || (x / 10), " + AT
                + ", false, 'deposit.unowned', 'it was given to nobody', " + AT
                + ", case when mod(x, " + rows / 200 + ") = 0 then 'OPEN' when mod(x, 50) = 0 then 'GONE'"
                + " else 'RESOLVED' end, false, " + AT + ", 1 from " + span);
    }

    /** Most are of deposits; one in ten thousand is of a rare person and of a rare kind. */
    private static void audit(JdbcTemplate sql, String span) {
        sql.update("insert into audit_log (seq, at_ms, actor, action, subject, after_json, hash)"
                + " select x + 1000000, " + AUDITED.toEpochMilli() + " + x * 10000,"
                + " case when mod(x, 10000) = 0 then 'staff:rare' when mod(x, 2) = 0 then 'staff:ana'"
                + " else 'system:follower' end,"
                + " case when mod(x, 10000) = 0 then 'money-out.freeze' when mod(x, 5) = 0 then 'withdrawal.settled'"
                + " else 'deposit.credited' end, 'deposit:d' || x, '{\"id\":\"d' || x || '\"}', 'h'"
                + " from " + span);
    }
}
