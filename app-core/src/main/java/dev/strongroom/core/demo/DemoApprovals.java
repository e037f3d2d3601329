package dev.strongroom.core.demo;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Approvals;
import dev.strongroom.core.boot.practice.PracticePerson;

/** What officers do at their own desks: compute the digest from the fields they see, and sign it with their own key. */
final class DemoApprovals {
    private final DemoStage stage;
    private final Approvals approvals;

    DemoApprovals(DemoStage stage) {
        this.stage = stage;
        this.approvals = stage.core().bean(Approvals.class);
    }

    /** The newest intent of a withdrawal. */
    ApprovalCase newest(String withdrawal) {
        return approvals.of(withdrawal).getLast();
    }

    ApprovalCase approve(PracticePerson person, ApprovalCase shown) {
        ApprovalCase now = approvals.decide(decision(person, Approval.Decision.APPROVE, shown));
        stage.report().count("approvals");
        stage.report()
                .done(
                        person.title() + " approves with a key of the own vault",
                        now.approvals() + " of " + now.needed() + " approvals of intent "
                                + now.digest().hex().substring(0, 16) + "…");
        return now;
    }

    void create(PracticePerson person, ApprovalCase shown) {
        approvals.decide(decision(person, Approval.Decision.CREATE, shown));
    }

    private byte[] decision(PracticePerson person, Approval.Decision decision, ApprovalCase shown) {
        Digest own = Intents.digest(shown.intent());
        if (!own.equals(shown.digest())) {
            throw new IllegalStateException("the core shows another intent than it names");
        }
        IdentityKey key = IdentityKey.of(stage.desk().key(person));
        return new Approval(
                        decision,
                        own,
                        person.id(),
                        key,
                        person.role(),
                        stage.desk().trust().roster().version(),
                        stage.desk().trust().policy().version(),
                        stage.now(),
                        approvals.nextSeq(key.hex()))
                .sign(stage.desk().key(person))
                .bytes();
    }
}
