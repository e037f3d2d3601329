package dev.strongroom.core.ledger;

import dev.strongroom.chain.Digest;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some hundred transfers in a row with all that belongs to them. */
final class BooksPage {
    private static final int SIZE = 500;

    private final Map<Long, List<Entry>> entries = new HashMap<>();
    private final Map<Long, List<TransferRecord.Line>> holds = new HashMap<>();
    private final Map<Long, Long> holdsUntil = new HashMap<>();
    private final Map<Long, List<TransferId>> resolves = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** One entry as it stands. */
    record Entry(
            UUID account,
            BigInteger units,
            BigInteger balance,
            @Nullable Long height) {}

    /** One transfer as it stands. */
    record Row(
            long seq,
            TransferId id,
            TransferRecord content,
            List<Entry> entries,
            Digest requestHash,
            long atMs,
            Digest hash) {
        @Nullable
        Long height() {
            ChainCause cause = content.cause();
            return cause == null ? null : cause.height();
        }
    }

    /** The transfers after a number; empty at the end of the books. */
    static BooksPage after(Connection connection, long seq) throws SQLException {
        BooksPage page = new BooksPage();
        long last = last(connection, seq);
        page.readEntries(connection, seq, last);
        page.readHolds(connection, seq, last);
        page.readTransfers(connection, seq, last);
        return page;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<Row> rows() {
        return rows;
    }

    /** Whoever posts waits for the head, so nobody does until the transaction ends. */
    static void keepWritersOut(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select seq from ledger_head where id = 1 for update");
                ResultSet row = statement.executeQuery()) {
            row.next();
        }
    }

    static BooksEnd head(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select seq, hash from ledger_head where id = 1");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? new BooksEnd(row.getLong(1), new Digest(row.getString(2))) : BooksEnd.EMPTY;
        }
    }

    static @Nullable String hashOf(Connection connection, long seq) throws SQLException {
        try (PreparedStatement statement = asking(connection, "select hash from ledger_transfer where seq = ?", seq);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** An account's posted balance after the transfers up to a number. */
    static BigInteger balance(Connection connection, UUID account, long seq) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select balance from ledger_entry"
                + " where account_id = ? and seq <= ? order by seq desc fetch first 1 row only")) {
            statement.setObject(1, account);
            statement.setLong(2, seq);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? LedgerRows.units(row, 1) : BigInteger.ZERO;
            }
        }
    }

    private static long last(Connection connection, long seq) throws SQLException {
        try (PreparedStatement statement = asking(
                        connection,
                        "select max(seq) from (select seq from ledger_transfer where seq > ? order by seq fetch first "
                                + SIZE + " rows only) page",
                        seq);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void readEntries(Connection connection, long after, long last) throws SQLException {
        try (PreparedStatement statement = asking(
                        connection,
                        "select seq, account_id, units, balance, height from ledger_entry where seq > ? and seq <= ?",
                        after,
                        last);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                entries.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                        .add(new Entry(
                                row.getObject(2, UUID.class),
                                LedgerRows.units(row, 3),
                                LedgerRows.units(row, 4),
                                row.getObject(5, Long.class)));
            }
        }
        entries.values().forEach(list -> list.sort(Comparator.comparing(Entry::account)));
    }

    private void readHolds(Connection connection, long after, long last) throws SQLException {
        try (PreparedStatement statement = asking(
                        connection,
                        "select h.seq, h.hold_until, l.account_id, l.units from ledger_hold h"
                                + " left join ledger_hold_line l on l.seq = h.seq where h.seq > ? and h.seq <= ?",
                        after,
                        last);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long seq = row.getLong(1);
                Long until = row.getObject(2, Long.class);
                if (until != null) {
                    holdsUntil.put(seq, until);
                }
                UUID account = row.getObject(3, UUID.class);
                if (account != null) {
                    holds.computeIfAbsent(seq, _ -> new ArrayList<>())
                            .add(new TransferRecord.Line(account, LedgerRows.units(row, 4)));
                }
            }
        }
        holds.values().forEach(list -> list.sort(Comparator.comparing(TransferRecord.Line::account)));
        try (PreparedStatement statement = asking(
                        connection,
                        "select resolved_by, id from ledger_hold where resolved_by > ? and resolved_by <= ?",
                        after,
                        last);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                resolves.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                        .add(new TransferId(row.getObject(2, UUID.class)));
            }
        }
        resolves.values().forEach(list -> list.sort(Comparator.comparing(TransferId::value)));
    }

    private void readTransfers(Connection connection, long after, long last) throws SQLException {
        try (PreparedStatement statement = asking(
                        connection,
                        "select seq, id, subject, step, purpose, network, height, txid, request_hash, at_ms, hash"
                                + " from ledger_transfer where seq > ? and seq <= ? order by seq",
                        after,
                        last);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long seq = row.getLong(1);
                List<Entry> own = entries.getOrDefault(seq, List.of());
                TransferRecord content = new TransferRecord(
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        own.stream()
                                .map(entry -> new TransferRecord.Line(entry.account(), entry.units()))
                                .toList(),
                        holds.getOrDefault(seq, List.of()),
                        holdsUntil.get(seq),
                        resolves.getOrDefault(seq, List.of()),
                        LedgerQueries.cause(row, 6));
                rows.add(new Row(
                        seq,
                        new TransferId(row.getObject(2, UUID.class)),
                        content,
                        own,
                        new Digest(row.getString(9)),
                        row.getLong(10),
                        new Digest(row.getString(11))));
            }
        }
    }

    private static PreparedStatement asking(Connection connection, String sql, long... numbers) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < numbers.length; i++) {
            statement.setLong(i + 1, numbers[i]);
        }
        return statement;
    }
}
