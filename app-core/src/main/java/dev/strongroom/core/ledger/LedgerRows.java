package dev.strongroom.core.ledger;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Digest;
import dev.strongroom.core.ledger.Group.Known;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and locks the rows that a group needs, on the group's connection. */
final class LedgerRows {
    private static final String HOLD_LINES = """
            select h.id, h.hold_until, l.account_id, a.kind, a.owner, a.asset, l.units
            from ledger_hold h join ledger_hold_line l on l.seq = h.seq join ledger_account a on a.id = l.account_id
            where h.id = any (?)""";
    private static final String ACCOUNTS = """
            select id, kind, owner, asset, posted, pending_in, pending_out
            from ledger_account where id = any (?) order by id for update""";
    private static final String RESOLVED = "select id from ledger_hold where id = any (?) and resolved_by is not null";
    private static final String KNOWN = "select id, seq, at_ms, request_hash from ledger_transfer where id = any (?)";
    private static final String HEAD = "select seq, hash from ledger_head where id = 1 for update";

    private final Connection connection;

    LedgerRows(Connection connection) {
        this.connection = connection;
    }

    /** Everything the transfers need to be checked, the accounts locked in the order of their keys. */
    Group lock(List<Prepared> requests, long now) throws SQLException {
        Map<TransferId, Held> held = holds(requests);
        Map<AccountId, Counters> accounts = accounts(requests, held.values());
        // Whoever resolves a hold holds the locks of its accounts, and so do we: from here on nobody else does.
        Set<UUID> resolved = ids(RESOLVED, ids(held.keySet()));
        held.forEach((id, hold) -> {
            if (resolved.contains(id.value())) {
                hold.resolve();
            }
        });
        return new Group(now, accounts, held, known(requests));
    }

    /** The end of the books; keeps other cores from adding until the transaction ends. */
    BooksEnd lockHead() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new BooksEnd(row.getLong(1), new Digest(row.getString(2)));
        }
    }

    private Map<TransferId, Held> holds(List<Prepared> requests) throws SQLException {
        List<TransferId> named = requests.stream()
                .flatMap(request -> request.transfer().resolves().stream())
                .distinct()
                .toList();
        Map<TransferId, List<Prepared.Row>> lines = new HashMap<>();
        Map<TransferId, @Nullable Long> until = new HashMap<>();
        if (!named.isEmpty()) {
            try (PreparedStatement statement = asking(HOLD_LINES, ids(named));
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    TransferId id = new TransferId(row.getObject(1, UUID.class));
                    until.put(id, row.getObject(2, Long.class));
                    Line line = new Line(account(row, 4), row.getBigDecimal(7).toBigIntegerExact());
                    lines.computeIfAbsent(id, _ -> new ArrayList<>())
                            .add(new Prepared.Row(new AccountId(row.getObject(3, UUID.class)), line));
                }
            }
        }
        Map<TransferId, Held> held = new HashMap<>();
        lines.forEach((id, rows) -> held.put(id, new Held(rows, until.get(id), false)));
        return held;
    }

    private Map<AccountId, Counters> accounts(List<Prepared> requests, Collection<Held> held) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        requests.forEach(request -> {
            request.entries().forEach(row -> ids.add(row.account().value()));
            request.holds().forEach(row -> ids.add(row.account().value()));
        });
        held.forEach(hold -> hold.lines().forEach(row -> ids.add(row.account().value())));
        Map<AccountId, Counters> accounts = new HashMap<>();
        try (PreparedStatement statement =
                        asking(ACCOUNTS, ids.stream().distinct().toArray(UUID[]::new));
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                accounts.put(new AccountId(row.getObject(1, UUID.class)), counters(row));
            }
        }
        return accounts;
    }

    private Map<TransferId, Known> known(List<Prepared> requests) throws SQLException {
        UUID[] ids = ids(requests.stream().map(Prepared::id).toList());
        Map<TransferId, Known> known = new HashMap<>();
        try (PreparedStatement statement = asking(KNOWN, ids);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Outcome.Posted answer = new Outcome.Posted(row.getLong(2), Instant.ofEpochMilli(row.getLong(3)));
                known.put(
                        new TransferId(row.getObject(1, UUID.class)), new Known(new Digest(row.getString(4)), answer));
            }
        }
        return known;
    }

    private Set<UUID> ids(String sql, UUID[] ids) throws SQLException {
        Set<UUID> found = new HashSet<>();
        if (ids.length > 0) {
            try (PreparedStatement statement = asking(sql, ids);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    private PreparedStatement asking(String sql, UUID[] ids) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, connection.createArrayOf("uuid", ids));
        return statement;
    }

    private static UUID[] ids(Collection<TransferId> ids) {
        return ids.stream().map(TransferId::value).toArray(UUID[]::new);
    }

    private static Counters counters(ResultSet row) throws SQLException {
        return new Counters(account(row, 2), units(row, 5), units(row, 6), units(row, 7));
    }

    /** The account whose kind, owner and asset stand in three columns. */
    static Account account(ResultSet row, int column) throws SQLException {
        return new Account(
                AccountKind.valueOf(row.getString(column)),
                row.getString(column + 1),
                Asset.parse(row.getString(column + 2)));
    }

    /** A sum or counter; nothing counts as zero. */
    static BigInteger units(ResultSet row, int column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? BigInteger.ZERO : value.toBigIntegerExact();
    }
}
