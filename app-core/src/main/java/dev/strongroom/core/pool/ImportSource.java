package dev.strongroom.core.pool;

import dev.strongroom.chain.ceremony.DepositSource;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.staff.Duties;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a deposit source that a custodian of today has signed. */
@Component
class ImportSource {
    private final PoolRows pools;
    private final SourceRows rows;
    private final Overlaps overlaps;
    private final Sources sources;
    private final MakeAddresses make;
    private final Refill refill;
    private final PoolChanges changes;
    private final Duties duties;
    private final AuditLog audit;
    private final Outbox outbox;

    ImportSource(
            PoolRows pools,
            SourceRows rows,
            Overlaps overlaps,
            Sources sources,
            MakeAddresses make,
            Refill refill,
            PoolChanges changes,
            Duties duties,
            AuditLog audit,
            Outbox outbox) {
        this.pools = pools;
        this.rows = rows;
        this.overlaps = overlaps;
        this.sources = sources;
        this.make = make;
        this.refill = refill;
        this.changes = changes;
        this.duties = duties;
        this.audit = audit;
        this.outbox = outbox;
    }

    PoolSource take(Actor by, byte[] file) {
        duties.requireStaff(by);
        DepositSource source = sources.read(file);
        overlaps.requireNoWallet(source);
        String id = source.digest().hex();
        changes.in(() -> {
            pools.begin(source.network());
            pools.lock(source.network());
            Optional<byte[]> known = rows.file(id);
            if (known.isEmpty()) {
                overlaps.requireApart(source);
                rows.insert(source, file, by, changes.now());
                if (source.form() == DepositSource.Form.KEYS) {
                    make.whole(by, pools.lock(source.network()), rows.find(id).orElseThrow());
                }
                tell(by, "pool.source", id);
            } else if (!Arrays.equals(known.get(), file)) {
                // the same content: what was kept is damaged, or was signed by somebody who is no custodian any more
                rows.replaceFile(id, file);
                tell(by, "pool.source-again", id);
            }
            return id;
        });
        sources.forget();
        refill.look(source.network());
        return changes.in(() -> view(id));
    }

    private void tell(Actor by, String action, String id) {
        sources.forget();
        PoolSource after = view(id);
        audit.append(AuditEntry.of(by, action, "source:" + id, null, after));
        outbox.append(Event.of(action, id, after));
    }

    private PoolSource view(String id) {
        return rows.find(id).map(sources::view).orElseThrow();
    }
}
