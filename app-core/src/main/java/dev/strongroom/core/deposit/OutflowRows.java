package dev.strongroom.core.deposit;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.ledger.AccountKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.stereotype.Component;

/** The rows of outflows; every call joins the caller's transaction. */
@Component
class OutflowRows {
    private static final String ROWS = "select id, network, address, asset, units, null as sender, txid, height,"
            + " block_hash, block_time, holding, state, told from outflow where ";
    private static final String SELECT = ROWS + "network = ? and ";

    private final JdbcClient jdbc;
    private final SimpleJdbcInsert insert;

    OutflowRows(Database database) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.insert = new SimpleJdbcInsert(database.dataSource())
                .withTableName("outflow")
                .usingColumns(
                        "id",
                        "network",
                        "address",
                        "asset",
                        "units",
                        "txid",
                        "height",
                        "block_hash",
                        "block_time",
                        "holding",
                        "state",
                        "told",
                        "books_due")
                .withoutTableColumnMetaDataAccess();
    }

    void insert(String id, Arrival arrival, AccountKind holding) {
        Map<String, @Nullable Object> columns = ArrivalColumns.of(arrival);
        columns.remove("sender");
        columns.put("id", id);
        columns.put("holding", holding.name());
        columns.put("state", "SEEN");
        columns.put("told", false);
        columns.put("books_due", false);
        insert.execute(columns);
    }

    /** Those of which it is not known why, booked as missing or not yet. */
    List<OutflowRow> unexplained(Network network) {
        return jdbc.sql(SELECT + "state in ('SEEN', 'BOOKED') order by height, id")
                .param(network.toString())
                .query((row, _) -> read(row))
                .list();
    }

    /**
     * Those that somebody has to look into, newest first: the desk was told, and they are not in the books yet, or
     * nobody has decided about their suspense item.
     */
    List<OutflowRow> unasked(List<Network> networks) {
        return jdbc.sql(ROWS + "network in (:networks) and state = 'SEEN' and told = true union all " + ROWS
                        + "state = 'BOOKED' and id in (select id from suspense_item where state in ('OPEN', 'PROPOSED'))"
                        + " order by block_time desc, id")
                .param("networks", networks.stream().map(Network::toString).toList())
                .query((row, _) -> read(row))
                .list();
    }

    /** What payments of the desk took from an address in blocks after one and up to another. */
    List<OutflowRow> explained(Address from, long after, long height) {
        return jdbc.sql(SELECT
                        + "state = 'EXPLAINED' and height > ? and height <= ? and address = ? order by height, id")
                .params(from.network().toString(), after, height, from.text())
                .query((row, _) -> read(row))
                .list();
    }

    /** Those that the books have and no longer should. */
    List<OutflowRow> due(Network network) {
        return jdbc.sql(SELECT + "books_due = true order by height, id")
                .param(network.toString())
                .query((row, _) -> read(row))
                .list();
    }

    /** It is known by now why it left; where the books have it as missing, they have to take that back. */
    void explained(String id) {
        jdbc.sql(
                        "update outflow set state = 'EXPLAINED', books_due = true where id = ? and state in ('SEEN', 'BOOKED')")
                .param(id)
                .update();
    }

    void told(String id) {
        jdbc.sql("update outflow set told = true where id = ?").param(id).update();
    }

    /** False where its block was taken back meanwhile; then the books have to be told that too. */
    boolean booked(String id) {
        return jdbc.sql("update outflow set state = 'BOOKED' where id = ? and state = 'SEEN'")
                        .param(id)
                        .update()
                == 1;
    }

    void booksDue(String id, boolean due) {
        jdbc.sql("update outflow set books_due = ? where id = ?")
                .params(due, id)
                .update();
    }

    void orphan(Network network, long above) {
        jdbc.sql("update outflow set state = 'ORPHANED', books_due = (state in ('SEEN', 'BOOKED'))"
                        + " where network = ? and height > ? and state <> 'ORPHANED'")
                .params(network.toString(), above)
                .update();
    }

    private static OutflowRow read(ResultSet row) throws SQLException {
        return new OutflowRow(
                row.getString("id"),
                ArrivalColumns.read(row),
                AccountKind.valueOf(row.getString("holding")),
                row.getString("state").equals("BOOKED"),
                row.getBoolean("told"));
    }
}
