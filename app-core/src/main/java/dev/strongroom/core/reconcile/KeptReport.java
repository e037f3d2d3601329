package dev.strongroom.core.reconcile;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.ReconciliationFailure;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.db.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the runs so far have left behind; compares nothing.
 *
 * @param networks each of which there was a run, by identifier
 */
public record KeptReport(List<OfNetwork> networks) {
    /**
     * One network.
     *
     * @param network which
     * @param runs the newest that compared, newest first
     * @param failure the newest attempt, where it came to nothing
     * @param breaks those that last, oldest first
     */
    public record OfNetwork(
            Network network,
            List<ReconciliationRun> runs,
            @Nullable ReconciliationFailure failure,
            List<BookBreak> breaks) {
        public OfNetwork {
            runs = List.copyOf(runs);
            breaks = List.copyOf(breaks);
        }
    }

    public KeptReport {
        networks = List.copyOf(networks);
    }

    /**
     * Reads what a core keeps.
     *
     * @param most runs of each network
     */
    public static KeptReport read(Database database, int most) {
        RunRows runs = new RunRows(database);
        BreakRows breaks = new BreakRows(database);
        return new KeptReport(runs.networks().stream()
                .map(network -> new OfNetwork(
                        network,
                        runs.list(network, null, most),
                        runs.failure(network).orElse(null),
                        breaks.open(network)))
                .toList());
    }
}
