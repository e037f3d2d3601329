package dev.strongroom.core.deposit;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Pages;
import dev.strongroom.core.ledger.AccountKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.stereotype.Component;

/** The rows of deposits; every call joins the caller's transaction. */
@Component
class DepositRows {
    private final JdbcClient jdbc;
    private final SimpleJdbcInsert insert;

    DepositRows(Database database) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.insert = new SimpleJdbcInsert(database.dataSource())
                .withTableName("deposit")
                .usingColumns(
                        "id",
                        "network",
                        "address",
                        "asset",
                        "units",
                        "sender",
                        "txid",
                        "place",
                        "height",
                        "block_hash",
                        "block_time",
                        "holding",
                        "customer",
                        "state",
                        "needed",
                        "books_due",
                        "seen_at",
                        "changed_at",
                        "version")
                .withoutTableColumnMetaDataAccess();
    }

    /** @param place the movement's index */
    void insert(DepositRow row, int place) {
        Map<String, @Nullable Object> columns = ArrivalColumns.of(row.arrival());
        columns.put("id", row.id());
        columns.put("place", place);
        columns.put("holding", row.holding().name());
        columns.put("customer", row.customer());
        columns.put("state", row.state().name());
        columns.put("needed", row.needed());
        columns.put("books_due", false);
        columns.put("seen_at", ArrivalColumns.time(row.seenAt()));
        columns.put("changed_at", ArrivalColumns.time(row.changedAt()));
        columns.put("version", row.version());
        insert.execute(columns);
    }

    Optional<DepositRow> find(String id) {
        return jdbc.sql("select * from deposit where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /**
     * Deposits that are neither booked nor gone, block by block.
     *
     * @param after the last one before, whatever has become of it; null from the first on
     */
    List<DepositRow> open(Network network, @Nullable DepositRow after, int limit) {
        long height = after == null ? 0 : after.arrival().block().height();
        return jdbc.sql("select * from deposit where network = ? and state in ('SEEN', 'CONFIRMING') and height >= ?"
                        + " and (height > ? or seq > coalesce((select seq from deposit where id = ?), 0))"
                        + " order by height, seq limit ?")
                .params(network.toString(), height, height, after == null ? "" : after.id(), limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** Those in blocks above a height that the chain has not taken back yet. */
    List<DepositRow> above(Network network, long height) {
        return jdbc.sql("select * from deposit where network = ? and height > ? and state <> 'ORPHANED' order by seq")
                .params(network.toString(), height)
                .query((row, _) -> read(row))
                .list();
    }

    /** Those at wallets of one kind that are in suspense and that nobody has decided about. */
    List<DepositRow> undecided(Network network, AccountKind holding) {
        return jdbc.sql("select d.* from deposit d join suspense_item s on s.id = d.id"
                        + " where d.network = ? and d.holding = ? and d.state = 'SUSPENDED'"
                        + " and s.state in ('OPEN', 'PROPOSED') order by d.seq")
                .params(network.toString(), holding.name())
                .query((row, _) -> read(row))
                .list();
    }

    /** Those that were taken back while the ledger may not know. */
    List<DepositRow> due(Network network) {
        return jdbc.sql("select * from deposit where books_due = true and network = ? order by seq")
                .param(network.toString())
                .query((row, _) -> read(row))
                .list();
    }

    /** Writes the state after a change over the one before; false where somebody else has changed it meanwhile. */
    boolean change(DepositRow after, boolean booksDue) {
        Note why = after.why();
        return jdbc.sql("update deposit set state = ?, customer = ?, why_code = ?, why_reason = ?, books_due = ?,"
                                + " changed_at = ?, version = ? where id = ? and version = ?")
                        .param(after.state().name())
                        .param(after.customer())
                        .param(why == null ? null : why.code())
                        .param(why == null ? null : why.reason())
                        .param(booksDue)
                        .param(ArrivalColumns.time(after.changedAt()))
                        .param(after.version())
                        .param(after.id())
                        .param(after.version() - 1)
                        .update()
                == 1;
    }

    void booksDue(String id, boolean due) {
        jdbc.sql("update deposit set books_due = ? where id = ?")
                .params(due, id)
                .update();
    }

    /** An arrival that turned out to be none of ours to book. */
    void drop(String id) {
        jdbc.sql("delete from deposit where id = ? and state in ('SEEN', 'CONFIRMING')")
                .param(id)
                .update();
    }

    List<DepositRow> list(DepositQuery query) {
        Filter all = new Filter();
        String before = query.before();
        if (before != null) {
            all.and("seq < coalesce((select seq from deposit where id = ?), 0)", List.of(before));
        }
        String customer = query.customer();
        if (customer != null) {
            all.and("customer = ?", List.of(customer));
        }
        Network network = query.network();
        if (network != null) {
            all.and("network = ?", List.of(network.toString()));
        }
        List<String> states = query.states().stream().map(DepositState::name).toList();
        Pages pages = new Pages("select * from deposit", "seq desc", query.limit());
        String search = query.search();
        if ((search != null || customer != null) && !states.isEmpty()) {
            all.and("state in (?" + ", ?".repeat(states.size() - 1) + ")", states);
        }
        if (search != null) {
            for (String column : List.of("txid", "address", "id", "sender")) {
                all.with(column + " = ?", search, pages, column + " desc, seq desc");
            }
        } else if (customer != null) {
            pages.or(all.condition(), all.values, "customer desc, seq desc");
        } else if (network != null || !states.isEmpty()) {
            List<String> each = states.isEmpty()
                    ? Stream.of(DepositState.values()).map(Enum::name).toList()
                    : states;
            String byIndex = (network == null ? "" : "network desc, ") + "state desc, seq desc";
            each.forEach(state -> all.with("state = ?", state, pages, byIndex));
        } else {
            pages.or(all.condition(), all.values);
        }
        return pages.read(jdbc, (row, _) -> read(row));
    }

    /** Conditions that all hold. */
    private static final class Filter {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void and(String condition, List<?> given) {
            conditions.add(condition);
            values.addAll(given);
        }

        String condition() {
            return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        }

        /** A branch of the page with one more condition. */
        void with(String condition, String value, Pages pages, String byIndex) {
            List<Object> given = new ArrayList<>(values);
            given.add(value);
            pages.or(condition() + " and " + condition, given, byIndex);
        }
    }

    /** Most are credited in the end: those are what is left of all, so that only the others are counted. */
    Map<DepositState, Long> counts() {
        List<DepositState> counted = Stream.of(DepositState.values())
                .filter(state -> state != DepositState.CREDITED)
                .toList();
        String sql = "select (select count(*) from deposit)"
                + counted.stream()
                        .map(state -> ", (select count(*) from deposit where state = '" + state + "')")
                        .collect(Collectors.joining());
        return jdbc.sql(sql)
                .query((row, _) -> {
                    Map<DepositState, Long> counts = new EnumMap<>(DepositState.class);
                    long rest = row.getLong(1);
                    for (int i = 0; i < counted.size(); i++) {
                        long count = row.getLong(i + 2);
                        rest -= count;
                        if (count > 0) {
                            counts.put(counted.get(i), count);
                        }
                    }
                    if (rest > 0) {
                        counts.put(DepositState.CREDITED, rest);
                    }
                    return counts;
                })
                .single();
    }

    private static DepositRow read(ResultSet row) throws SQLException {
        Arrival arrival = ArrivalColumns.read(row);
        return new DepositRow(
                row.getString("id"),
                arrival,
                AccountKind.valueOf(row.getString("holding")),
                row.getString("customer"),
                DepositState.valueOf(row.getString("state")),
                row.getInt("needed"),
                ArrivalColumns.note(row),
                ArrivalColumns.instant(row, "seen_at"),
                ArrivalColumns.instant(row, "changed_at"),
                row.getLong("version"));
    }
}
