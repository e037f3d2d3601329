package dev.strongroom.core.pool;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolBreak;
import dev.strongroom.core.api.PoolCheck;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.pool.AddressRows.Numbered;
import dev.strongroom.core.pool.Recomputation.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares every address of the database with what custodians signed. One that differs is frozen; where a whole source
 * cannot be trusted its addresses stay as they are, for none of them can be told anyway.
 */
@Component
class PoolIntegrity {
    private static final Logger LOG = LoggerFactory.getLogger(PoolIntegrity.class);
    private static final int PAGE = 1000;
    private static final int NAMED = 20;

    private final PoolRows pools;
    private final AddressRows rows;
    private final Sources sources;
    private final Recomputation recomputation;
    private final DeskAddresses watched;
    private final PoolChanges changes;

    PoolIntegrity(
            PoolRows pools,
            AddressRows rows,
            Sources sources,
            Recomputation recomputation,
            DeskAddresses watched,
            PoolChanges changes) {
        this.pools = pools;
        this.rows = rows;
        this.sources = sources;
        this.recomputation = recomputation;
        this.watched = watched;
        this.changes = changes;
    }

    /**
     * What is told of a check that found something.
     *
     * @param checked how many addresses were recomputed
     * @param broken how many of them differ
     * @param names of the first of those
     */
    record Found(long checked, int broken, List<String> names) {}

    PoolCheck check() {
        Instant began = changes.now();
        sources.forget();
        long checked = 0;
        List<PoolBreak> breaks = new ArrayList<>();
        for (PoolRow pool : pools.all()) {
            List<PoolBreak> here = new ArrayList<>();
            long count = check(pool.network(), here);
            if (!here.isEmpty()) {
                tell(pool.network(), count, here);
            }
            checked += count;
            breaks.addAll(here);
        }
        return new PoolCheck(began, checked, breaks);
    }

    private long check(Network network, List<PoolBreak> breaks) {
        long checked = 0;
        long last = 0;
        while (true) {
            List<Numbered> page = rows.after(network, last, PAGE);
            if (page.isEmpty()) {
                watched.seenUpTo(network, last);
                return checked;
            }
            List<Finding> findings = recomputation.of(page);
            watched.take(network, findings);
            for (Finding finding : findings) {
                PoolBreak broken = finding.broken();
                if (broken != null) {
                    breaks.add(broken);
                    freeze(finding, broken);
                }
            }
            checked += page.size();
            last = page.getLast().number();
        }
    }

    private void freeze(Finding finding, PoolBreak broken) {
        boolean isAsItShould = finding.row().state() == WalletState.FROZEN
                || finding.row().state() == WalletState.RETIRED
                || broken.signed() == null;
        if (isAsItShould) {
            return;
        }
        Note why = new Note("pool.integrity", broken.reason());
        try {
            changes.in(() -> changes.store(
                    PoolChanges.SELF,
                    "pool.freeze",
                    finding.row(),
                    changes.moved(finding.row(), WalletState.FROZEN, why, null)));
        } catch (RefusedException e) {
            LOG.error("{} was changed while it was to be frozen: {}", broken.name(), e.reason());
        }
    }

    private void tell(Network network, long checked, List<PoolBreak> breaks) {
        List<String> names = breaks.stream().map(PoolBreak::name).limit(NAMED).toList();
        LOG.error(
                "{} of {} deposit addresses of {} are not what was signed: {}", breaks.size(), checked, network, names);
        changes.in(() -> {
            Found found = new Found(checked, breaks.size(), names);
            changes.tell(PoolChanges.SELF, "pool.integrity", network, null, found);
            return found;
        });
    }
}
