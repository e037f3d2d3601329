package dev.strongroom.core.reconcile;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Json;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.signing.ChainNodes;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reconciles on demand, and keeps the last result of each network. */
@Component
class KeptReconciliations implements Reconciliations {
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

    private final Reconciler reconciler;
    private final ChainNodes nodes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    KeptReconciliations(
            Reconciler reconciler,
            ChainNodes nodes,
            DataSource database,
            TransactionTemplate transactions,
            Clock clock) {
        this.reconciler = reconciler;
        this.nodes = nodes;
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public ReconciliationRun run(Network network) {
        Reconciliation result = reconciler.of(nodes.of(network));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ReconciliationRun run = new ReconciliationRun(now, result);
        transactions.executeWithoutResult(_ -> keep(run));
        return run;
    }

    private void keep(ReconciliationRun run) {
        String network = run.result().network().toString();
        jdbc.sql("delete from reconciliation_run where network = ?")
                .param(network)
                .update();
        jdbc.sql("insert into reconciliation_run (network, run_at, document) values (?, ?, ?)")
                .params(network, run.at().atOffset(ZoneOffset.UTC), Json.write(Kept.of(run.result())))
                .update();
    }

    @Override
    public List<ReconciliationRun> last() {
        return jdbc.sql("select run_at, document from reconciliation_run order by network")
                .query((row, _) -> new ReconciliationRun(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        Json.read(row.getString(2), Kept.class, "reconciliation")
                                .result()))
                .list();
    }
}
