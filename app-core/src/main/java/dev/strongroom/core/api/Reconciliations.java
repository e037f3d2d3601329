package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The books against the chain: on demand, and by itself as the setting {@code reconciliation} says. Every run is kept.
 */
public interface Reconciliations {
    /** Hears how far a run has come, and may end it by throwing {@link java.util.concurrent.CancellationException}. */
    @FunctionalInterface
    interface Heard {
        /** @param of all steps; a step reads the balances of a thousand addresses at most */
        void at(int done, int of);
    }

    /**
     * Compares now, at the newest block that can no longer be reorganised, and keeps the result: breaks are opened,
     * brought up to date and closed ({@link BookBreaks}), and balances that have changed are kept. While this core
     * compares the network already, it waits for that to end first. Refused where the core has no node of the network
     * ({@code network.no-node}), where the follower does not get there in time ({@code reconcile.behind}), and while
     * another core compares it ({@code reconcile.running}).
     *
     * @throws dev.strongroom.chain.NodeException when the node does not answer; the result before stays the last, and
     *     no break is opened or closed
     */
    ReconciliationRun run(Actor by, Network network, Heard heard);

    /** The same, asked for by nobody in particular. */
    default ReconciliationRun run(Network network) {
        return run(Actor.system("desk"), network, (_, _) -> {});
    }

    /** The last result for each network that has one, by identifier. */
    List<ReconciliationRun> last();

    /** One for each network of this core, by identifier. */
    List<ReconciliationStatus> status();

    /**
     * The runs of a network that compared, newest first.
     *
     * @param before only those with a smaller number; null for the newest
     * @param limit 1 to 1000
     */
    List<ReconciliationRun> runs(Network network, @Nullable Long before, int limit);

    /**
     * What an address held of an asset, newest first: one for each change that a run has seen.
     *
     * @param limit 1 to 1000
     */
    List<BalancePoint> balances(Address address, Asset asset, int limit);
}
