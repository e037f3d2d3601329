package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.ApprovalProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.approval.ApprovalRules;
import dev.strongroom.core.approval.Decisions;
import dev.strongroom.core.approval.TakenDecision;
import dev.strongroom.core.signing.StoredIntents;
import jakarta.data.Limit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Intents with their decisions, as the contract speaks of them. */
@Component
class ApprovalCases {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final int MOST = 10_000;
    private static final Set<String> OPEN = Set.of(WithdrawalState.REVIEW.name(), WithdrawalState.REVOKING.name());

    private final WithdrawalRows rows;
    private final WithdrawalStore store;
    private final StoredIntents intents;
    private final Decisions decisions;
    private final ApprovalRules rules;
    private final Clearance clearance;

    ApprovalCases(
            WithdrawalRows rows,
            WithdrawalStore store,
            StoredIntents intents,
            Decisions decisions,
            ApprovalRules rules,
            Clearance clearance) {
        this.rows = rows;
        this.store = store;
        this.intents = intents;
        this.decisions = decisions;
        this.rules = rules;
        this.clearance = clearance;
    }

    @Transactional(readOnly = true)
    public List<ApprovalCase> waiting() {
        return rows.list(false, OPEN, null, END, "", Limit.of(MOST)).stream()
                .map(this::current)
                .flatMap(Optional::stream)
                .filter(ApprovalCase::isOpen)
                .sorted(Comparator.comparing(c -> c.intent().window().createdAt()))
                .toList();
    }

    private Optional<ApprovalCase> current(WithdrawalRow row) {
        return row.state() == WithdrawalState.REVIEW
                ? Optional.of(read(row, row.intent()))
                : row.revocation().map(digest -> read(row, digest));
    }

    @Transactional(readOnly = true)
    public ApprovalCase get(Digest digest) {
        String withdrawal = intents.withdrawalOf(digest)
                .orElseThrow(() -> ApprovalProblem.INTENT.refuse("D: there is no intent " + digest));
        return read(store.load(withdrawal), digest);
    }

    @Transactional(readOnly = true)
    public List<ApprovalCase> of(String withdrawal) {
        WithdrawalRow row = store.load(withdrawal);
        return intents.ofWithdrawal(withdrawal).stream()
                .map(intent -> read(row, Intents.digest(intent)))
                .toList();
    }

    @Transactional(readOnly = true)
    public long nextSeq(String key) {
        return decisions.latest(new IdentityKey(key)).map(Approval::seq).orElse(0L) + 1;
    }

    private ApprovalCase read(WithdrawalRow row, Digest digest) {
        TransferIntent intent = intents.get(digest);
        return new ApprovalCase(
                row.id,
                row.state(),
                row.route(),
                intent,
                new String(Intents.bytes(intent), StandardCharsets.UTF_8),
                digest,
                clearance.of(row, digest, intent).needed(),
                decisions.of(digest).stream().map(taken -> view(taken, intent)).toList(),
                clearance.isOpen(row, digest, intent));
    }

    private ApprovalCase.Decision view(TakenDecision taken, TransferIntent intent) {
        Approval approval = taken.approval();
        return new ApprovalCase.Decision(
                ApprovalCase.Verdict.valueOf(approval.decision().name()),
                approval.staff(),
                approval.key().hex(),
                approval.seq(),
                approval.signedAt(),
                taken.receivedAt(),
                rules.standsNot(approval, intent).orElse(null));
    }
}
