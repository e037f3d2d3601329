package dev.strongroom.desktop.session;

import dev.strongroom.chain.Digest;
import dev.strongroom.core.api.AuditApi;
import dev.strongroom.core.api.AuditEnd;
import dev.strongroom.core.api.AuditQuery;
import dev.strongroom.core.api.AuditRecord;
import dev.strongroom.core.api.AuditVerdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A log in memory, filtered as the core filters; a break stands where a test puts it. */
public final class FakeAudit implements AuditApi {
    private static final int STEP = 100;
    private final List<AuditRecord> log = new ArrayList<>();
    private final List<AuditQuery> asked = new ArrayList<>();
    private AuditVerdict.@Nullable Break broken;
    private @Nullable RuntimeException failure;
    private Runnable page = () -> {};

    /** Appends a row; its number is its place. */
    public void add(String actor, String action, String subject, @Nullable String before, @Nullable String after) {
        long seq = log.size() + 1L;
        String hash = String.format("%064x", seq * 0x9e3779b97f4aL);
        log.add(new AuditRecord(
                seq,
                Samples.NOW.minusSeconds(86_400).plusSeconds(seq * 60),
                actor,
                action,
                subject,
                before,
                after,
                hash));
    }

    public void tamper(long seq, String what) {
        broken = new AuditVerdict.Break(seq, what);
    }

    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** Called with every page of a verification. */
    public void onPage(Runnable then) {
        page = then;
    }

    public List<AuditQuery> asked() {
        return asked;
    }

    @Override
    public List<AuditRecord> list(AuditQuery query) {
        asked.add(query);
        if (failure != null) {
            throw failure;
        }
        return log.reversed().stream()
                .filter(row -> query.actor().isEmpty() || query.actor().equals(row.actor()))
                .filter(row -> row.action().startsWith(query.action()))
                .filter(row -> query.subject().isEmpty() || query.subject().equals(row.subject()))
                .filter(row -> query.from() == null || !row.at().isBefore(query.from()))
                .filter(row -> query.to() == null || row.at().isBefore(query.to()))
                .filter(row -> row.seq() < query.before())
                .limit(query.limit())
                .toList();
    }

    @Override
    public AuditVerdict verify(AuditWatcher watcher) {
        if (failure != null) {
            throw failure;
        }
        for (long done = Math.min(STEP, log.size()); ; done = Math.min(done + STEP, log.size())) {
            if (broken != null && broken.seq() <= done) {
                return new AuditVerdict(broken.seq(), true, broken);
            }
            page.run();
            boolean goesOn = watcher.goesOn(done, log.size());
            if (done == log.size() || !goesOn) {
                return new AuditVerdict(done, done == log.size(), null);
            }
        }
    }

    @Override
    public AuditEnd head() {
        return new AuditEnd(log.size(), new Digest("ab".repeat(32)));
    }
}
