package dev.strongroom.desktop.session;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Approvals;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * Signs what the officer decided. D is computed here from the fields that were drawn; a case whose own D differs is
 * refused ({@code desk.digest}) and nothing is signed.
 */
public final class Decisions {
    private final Approvals approvals;
    private final Supplier<TrustFile> trustFile;
    private final Clock clock;

    /** @param trustFile the signed roster and policy as this desk has them now */
    public Decisions(Approvals approvals, Supplier<TrustFile> trustFile, Clock clock) {
        this.approvals = approvals;
        this.trustFile = trustFile;
        this.clock = clock;
    }

    /** Signs and hands in an approval of what was shown. */
    public ApprovalCase approve(Officer by, ApprovalCase shown) {
        return approvals.decide(sign(by, Approval.Decision.APPROVE, Role.APPROVER, shown));
    }

    /** Signs and hands in a rejection of what was shown. */
    public ApprovalCase reject(Officer by, ApprovalCase shown, String reason) {
        return approvals.reject(sign(by, Approval.Decision.REJECT, Role.APPROVER, shown), reason);
    }

    /** Signs and hands in that this officer asked for what is shown. */
    public ApprovalCase create(Officer by, ApprovalCase shown) {
        return approvals.decide(sign(by, Approval.Decision.CREATE, Role.OPERATOR, shown));
    }

    private byte[] sign(Officer officer, Approval.Decision decision, Role role, ApprovalCase shown) {
        Digest own = Intents.digest(shown.intent());
        if (!own.equals(shown.digest())) {
            throw new RefusedException(
                    "desk.digest", "intent: the core names another digest than the fields shown have; do not approve");
        }
        TrustFile trust = trustFile.get();
        IdentityKey key = IdentityKey.of(officer.key());
        return new Approval(
                        decision,
                        own,
                        officer.member().id(),
                        key,
                        role,
                        trust.roster().version(),
                        trust.policy().version(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        approvals.nextSeq(key.hex()))
                .sign(officer.key())
                .bytes();
    }
}
