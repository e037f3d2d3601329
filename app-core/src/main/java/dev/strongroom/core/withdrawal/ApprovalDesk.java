package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Digest;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Approvals;
import java.util.List;
import org.springframework.stereotype.Component;

/** The contract of review. */
@Component
class ApprovalDesk implements Approvals {
    private final ApprovalCases cases;
    private final DecideIntent decide;

    ApprovalDesk(ApprovalCases cases, DecideIntent decide) {
        this.cases = cases;
        this.decide = decide;
    }

    @Override
    public List<ApprovalCase> waiting() {
        return cases.waiting();
    }

    @Override
    public ApprovalCase get(Digest intent) {
        return cases.get(intent);
    }

    @Override
    public List<ApprovalCase> of(String withdrawal) {
        return cases.of(withdrawal);
    }

    @Override
    public ApprovalCase decide(byte[] envelope) {
        return cases.get(decide.run(envelope, null));
    }

    @Override
    public ApprovalCase reject(byte[] envelope, String reason) {
        return cases.get(decide.run(envelope, reason));
    }

    @Override
    public long nextSeq(String key) {
        return cases.nextSeq(key);
    }
}
