package dev.strongroom.core.deposit;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Json;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseItem.Decision;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.stereotype.Component;

/** The rows of suspense items; every call joins the caller's transaction. */
@Component
class SuspenseRows {
    private final JdbcClient jdbc;
    private final SimpleJdbcInsert insert;

    SuspenseRows(Database database) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.insert = new SimpleJdbcInsert(database.dataSource())
                .withTableName("suspense_item")
                .usingColumns(
                        "id",
                        "network",
                        "address",
                        "asset",
                        "units",
                        "sender",
                        "txid",
                        "height",
                        "block_hash",
                        "block_time",
                        "missing",
                        "why_code",
                        "why_reason",
                        "owner",
                        "since",
                        "state",
                        "decision",
                        "books_due",
                        "changed_at",
                        "version")
                .withoutTableColumnMetaDataAccess();
    }

    void insert(SuspenseItem item) {
        Map<String, @Nullable Object> columns = ArrivalColumns.of(item.arrival());
        columns.put("id", item.id());
        columns.put("missing", item.isMissing());
        columns.put("why_code", item.why().code());
        columns.put("why_reason", item.why().reason());
        columns.put("owner", item.owner());
        columns.put("since", ArrivalColumns.time(item.since()));
        columns.put("state", item.state().name());
        columns.put("decision", null);
        columns.put("books_due", false);
        columns.put("changed_at", ArrivalColumns.time(item.since()));
        columns.put("version", item.version());
        insert.execute(columns);
    }

    Optional<SuspenseItem> find(String id) {
        return jdbc.sql("select * from suspense_item where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<SuspenseItem> work() {
        return jdbc.sql("select * from suspense_item where state in ('OPEN', 'PROPOSED') order by seq")
                .query((row, _) -> read(row))
                .list();
    }

    List<SuspenseItem> done(@Nullable String before, int limit) {
        String older = before == null ? "" : " and seq < coalesce((select seq from suspense_item where id = ?), 0)";
        Pages pages = new Pages("select * from suspense_item", "seq desc", limit);
        for (SuspenseState state : List.of(SuspenseState.RESOLVED, SuspenseState.GONE)) {
            pages.or(
                    "state = ?" + older,
                    before == null ? List.of(state.name()) : List.of(state.name(), before),
                    "state desc, seq desc");
        }
        return pages.read(jdbc, (row, _) -> read(row));
    }

    /** Those that are decided while the ledger may not know. */
    List<SuspenseItem> due(Network network) {
        return jdbc.sql("select * from suspense_item where books_due = true and network = ? order by seq")
                .param(network.toString())
                .query((row, _) -> read(row))
                .list();
    }

    /** From now on it is asked how the withdrawal ends that pays an item back. */
    void awaitRefund(String id, String withdrawal) {
        jdbc.sql("update suspense_item set refund = ? where id = ?")
                .params(withdrawal, id)
                .update();
    }

    void refundEnded(String id) {
        jdbc.sql("update suspense_item set refund = null where id = ?")
                .param(id)
                .update();
    }

    /** Those whose refund has not ended as far as is known. */
    List<SuspenseItem> refunds(Network network) {
        return jdbc.sql("select * from suspense_item where network = ? and refund is not null order by seq")
                .param(network.toString())
                .query((row, _) -> read(row))
                .list();
    }

    /** Writes it over its version before; false where somebody else has changed it meanwhile. */
    boolean change(SuspenseItem after, boolean booksDue, Instant now) {
        Decision decision = after.decision();
        return jdbc.sql("update suspense_item set state = ?, decision = ?, books_due = ?, changed_at = ?, version = ?"
                                + " where id = ? and version = ?")
                        .param(after.state().name())
                        .param(decision == null ? null : Json.write(KeptDecision.of(decision)))
                        .param(booksDue)
                        .param(ArrivalColumns.time(now))
                        .param(after.version())
                        .param(after.id())
                        .param(after.version() - 1)
                        .update()
                == 1;
    }

    private static SuspenseItem read(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return new SuspenseItem(
                row.getString("id"),
                ArrivalColumns.read(row),
                row.getBoolean("missing"),
                Objects.requireNonNull(ArrivalColumns.note(row)),
                row.getString("owner"),
                ArrivalColumns.instant(row, "since"),
                SuspenseState.valueOf(row.getString("state")),
                decision == null
                        ? null
                        : Json.read(decision, KeptDecision.class, "decision").decision(),
                row.getLong("version"));
    }
}
