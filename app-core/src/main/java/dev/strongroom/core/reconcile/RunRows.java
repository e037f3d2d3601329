package dev.strongroom.core.reconcile;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Json;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationFailure;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.stereotype.Component;

/** The rows of runs; every call joins the caller's transaction. */
@Component
class RunRows {
    private static final int LONGEST_REASON = 500;
    private static final String RUN =
            "select id, run_at, run_by, document from reconciliation where document is not null";

    /** The result as it is kept: what was found, without what follows from it. */
    private record Kept(
            Network network, Head block, List<Reconciliation.Line> lines, List<Reconciliation.Break> breaks) {
        static Kept of(Reconciliation result) {
            return new Kept(result.network(), result.block(), result.lines(), result.breaks());
        }

        Reconciliation result() {
            return new Reconciliation(network, block, lines, breaks);
        }
    }

    private final JdbcClient jdbc;
    private final SimpleJdbcInsert insert;

    RunRows(Database database) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.insert = new SimpleJdbcInsert(database.dataSource())
                .withTableName("reconciliation")
                .usingColumns("network", "run_at", "run_by", "height", "document", "problem_code", "problem_reason")
                .usingGeneratedKeyColumns("id")
                .withoutTableColumnMetaDataAccess();
    }

    ReconciliationRun insert(Instant at, Actor by, Reconciliation result) {
        Map<String, @Nullable Object> columns = columns(result.network(), at, by);
        columns.put("height", result.block().height());
        columns.put("document", Json.write(Kept.of(result)));
        return new ReconciliationRun(insert.executeAndReturnKey(columns).longValue(), at, by, result);
    }

    void insert(ReconciliationFailure failure) {
        Map<String, @Nullable Object> columns = columns(failure.network(), failure.at(), failure.by());
        String reason = failure.problem().reason();
        columns.put("problem_code", failure.problem().code());
        columns.put("problem_reason", reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
        insert.executeAndReturnKey(columns);
    }

    private static Map<String, @Nullable Object> columns(Network network, Instant at, Actor by) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("network", network.toString());
        columns.put("run_at", Times.column(at));
        columns.put("run_by", by.toString());
        columns.put("height", null);
        columns.put("document", null);
        columns.put("problem_code", null);
        columns.put("problem_reason", null);
        return columns;
    }

    /** The newest of each network that compared. */
    List<ReconciliationRun> last() {
        return jdbc.sql(RUN + " and id in (select max(id) from reconciliation where document is not null"
                        + " group by network) order by network")
                .query((row, _) -> run(row))
                .list();
    }

    /** Those of which there was an attempt, by identifier. */
    List<Network> networks() {
        return jdbc.sql("select distinct network from reconciliation order by network")
                .query((row, _) -> Network.parse(row.getString(1)))
                .list();
    }

    Optional<ReconciliationRun> last(Network network) {
        return list(network, null, 1).stream().findFirst();
    }

    List<ReconciliationRun> list(Network network, @Nullable Long before, int limit) {
        return jdbc.sql(RUN + " and network = ? and id < ? order by id desc fetch first ? rows only")
                .params(network.toString(), before == null ? Long.MAX_VALUE : before, limit)
                .query((row, _) -> run(row))
                .list();
    }

    /** When a run that this actor asked for compared last. */
    Optional<Instant> lastBy(Network network, Actor by) {
        return jdbc.sql("select run_at from reconciliation where document is not null and network = ? and run_by = ?"
                        + " order by id desc fetch first 1 rows only")
                .params(network.toString(), by.toString())
                .query((row, _) -> Times.read(row, "run_at"))
                .optional();
    }

    /** The newest attempt, where it came to nothing. */
    Optional<ReconciliationFailure> failure(Network network) {
        return jdbc.sql("select run_at, run_by, problem_code, problem_reason from reconciliation"
                        + " where problem_code is not null"
                        + " and id = (select max(id) from reconciliation where network = ?)")
                .param(network.toString())
                .query((row, _) -> new ReconciliationFailure(
                        network,
                        Times.read(row, "run_at"),
                        Actor.parse(row.getString("run_by")),
                        new Note(row.getString("problem_code"), row.getString("problem_reason"))))
                .optional();
    }

    private static ReconciliationRun run(ResultSet row) throws SQLException {
        return new ReconciliationRun(
                row.getLong("id"),
                Times.read(row, "run_at"),
                Actor.parse(row.getString("run_by")),
                Json.read(row.getString("document"), Kept.class, "reconciliation")
                        .result());
    }
}
