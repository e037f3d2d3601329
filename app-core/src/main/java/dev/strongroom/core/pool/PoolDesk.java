package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolCheck;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.Pools;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** The pools as the desk sees them: each operation has a class of its own. */
@Component
class PoolDesk implements Pools {
    private final ImportSource sources;
    private final FillPool fill;
    private final ReserveAddress reserve;
    private final ChangeState state;
    private final PoolIntegrity integrity;
    private final PoolReads reads;
    private final PoolChanges changes;

    PoolDesk(
            ImportSource sources,
            FillPool fill,
            ReserveAddress reserve,
            ChangeState state,
            PoolIntegrity integrity,
            PoolReads reads,
            PoolChanges changes) {
        this.sources = sources;
        this.fill = fill;
        this.reserve = reserve;
        this.state = state;
        this.integrity = integrity;
        this.reads = reads;
        this.changes = changes;
    }

    @Override
    public PoolSource importSource(Actor by, byte[] envelope) {
        return sources.take(by, envelope);
    }

    @Override
    public List<PoolSource> sources() {
        return changes.in(reads::sources);
    }

    @Override
    public byte[] signedSource(String id) {
        return changes.in(() -> reads.file(id));
    }

    @Override
    public List<PoolAddress> generate(Actor by, Network network, int count, IntConsumer made) {
        return fill.generate(by, network, count, made);
    }

    @Override
    public PoolAddress get(Address address) {
        return changes.in(() -> reads.get(address));
    }

    @Override
    public List<PoolAddress> list(PoolQuery query) {
        return changes.in(() -> reads.list(query));
    }

    @Override
    public List<PoolStatistics> statistics() {
        return changes.in(reads::statistics);
    }

    @Override
    public PoolStatistics threshold(Actor by, Network network, int threshold) {
        return fill.threshold(by, network, threshold);
    }

    @Override
    public PoolStatistics names(Actor by, Network network, String template) {
        return fill.names(by, network, template);
    }

    @Override
    public PoolAddress reserve(Actor by, Address address, String reference) {
        return reserve.reserve(by, address, reference);
    }

    @Override
    public PoolAddress release(Actor by, Address address, String reason) {
        return reserve.release(by, address, reason);
    }

    @Override
    public PoolAddress freeze(Actor by, Address address, Note why) {
        return state.freeze(by, address, why);
    }

    @Override
    public PoolAddress unfreeze(Actor by, Address address) {
        return state.unfreeze(by, address);
    }

    @Override
    public PoolAddress retire(Actor by, Address address, String reason) {
        return state.retire(by, address, reason);
    }

    @Override
    public PoolCheck check() {
        return integrity.check();
    }
}
