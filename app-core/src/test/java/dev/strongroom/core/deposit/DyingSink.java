package dev.strongroom.core.deposit;

import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Watch;
import dev.strongroom.core.follower.BlockSink;
import dev.strongroom.core.follower.Sight;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Stands between the followers and a desk, and tells when it comes to a moment that no step of the desk's own marks.
 */
final class DyingSink implements BlockSink {
    private final BlockSink desk;
    private final Consumer<Moment> moments;
    private boolean isTaken;
    private boolean isOrphaned;

    DyingSink(BlockSink desk, Consumer<Moment> moments) {
        this.desk = desk;
        this.moments = moments;
    }

    @Override
    public long policy() {
        return desk.policy();
    }

    @Override
    public Watch watch(Network network) {
        return desk.watch(network);
    }

    @Override
    public OptionalLong firstHeight(Network network) {
        return desk.firstHeight(network);
    }

    @Override
    public void take(Network network, List<BlockMovements> blocks) {
        int half = (blocks.size() + 1) / 2;
        desk.take(network, blocks.subList(0, half));
        moments.accept(Moment.TAKING);
        desk.take(network, blocks.subList(half, blocks.size()));
        isTaken = true;
    }

    @Override
    public void orphan(Network network, long above) {
        desk.orphan(network, above);
        moments.accept(Moment.ORPHANING);
        isOrphaned = true;
    }

    @Override
    public void carryOn(Network network) {
        if (isOrphaned) {
            moments.accept(Moment.ORPHANED);
            isOrphaned = false;
        }
        desk.carryOn(network);
    }

    @Override
    public void settle(Sight sight) {
        if (isTaken) {
            moments.accept(Moment.TAKEN);
            isTaken = false;
        }
        desk.settle(sight);
    }
}
