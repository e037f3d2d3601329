package dev.strongroom.desktop.screen.sweeps;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepPlan;
import dev.strongroom.core.api.Sweeps;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.table.Part;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads plans and sweeps from the core; a plan takes as long as the network's nodes take to say a fee. */
final class SweepReader {
    static final int MOST = 1000;
    private final Ports ports;

    SweepReader(Ports ports) {
        this.ports = ports;
    }

    SweepPlan plan(Network network) {
        return ports.get(Sweeps.class).plan(network);
    }

    /** Those of a tab that is not the plan. */
    List<Sweep> sweeps(SweepTab tab) {
        Sweeps sweeps = ports.get(Sweeps.class);
        return tab == SweepTab.OPEN ? sweeps.open() : sweeps.done(null, MOST);
    }

    /** The same, however many there are. */
    Callable<Part<Sweep>> all(SweepTab tab) {
        return tab == SweepTab.OPEN
                ? () -> Part.whole(sweeps(tab))
                : Part.byLast(
                        MOST,
                        last -> ports.get(Sweeps.class)
                                .done(last == null ? null : last.payment().id(), MOST));
    }
}
