package dev.strongroom.desktop.session;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Approvals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases in memory; keeps the envelopes that were handed in. */
public final class FakeApprovals implements Approvals {
    private final List<ApprovalCase> cases = new ArrayList<>();
    private final List<byte[]> decided = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private @Nullable RefusedException refusal;
    private Runnable after = () -> {};

    public void put(ApprovalCase open) {
        cases.removeIf(known -> known.digest().equals(open.digest()));
        cases.add(open);
    }

    public void refuse(@Nullable RefusedException next) {
        refusal = next;
    }

    /** Done after each decision. */
    public void onDecision(Runnable next) {
        after = next;
    }

    public List<byte[]> decided() {
        return decided;
    }

    public List<String> reasons() {
        return reasons;
    }

    @Override
    public List<ApprovalCase> waiting() {
        return cases.stream().filter(ApprovalCase::isOpen).toList();
    }

    @Override
    public ApprovalCase get(Digest intent) {
        return cases.stream()
                .filter(known -> known.digest().equals(intent))
                .findFirst()
                .orElseThrow(() -> new RefusedException("approval.intent", "intent: is unknown"));
    }

    @Override
    public List<ApprovalCase> of(String withdrawal) {
        return cases.stream()
                .filter(known -> known.withdrawal().equals(withdrawal))
                .toList();
    }

    @Override
    public ApprovalCase decide(byte[] envelope) {
        if (refusal != null) {
            throw refusal;
        }
        decided.add(envelope);
        after.run();
        return cases.getFirst();
    }

    @Override
    public ApprovalCase reject(byte[] envelope, String reason) {
        if (refusal != null) {
            throw refusal;
        }
        reasons.add(reason);
        return cases.getFirst();
    }

    @Override
    public long nextSeq(String key) {
        return decided.size() + 1L;
    }
}
