package dev.strongroom.core.demo;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.Revocations;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.practice.PracticePerson;
import java.io.IOException;
import java.util.List;

/**
 * A payment that is signed already, called back on chain: its slot is burnt by a revocation with approvals of its own.
 */
final class DemoRevocation {
    private final DemoStage stage;
    private final DemoApprovals approvals;
    private final DemoCold cold;

    DemoRevocation(DemoStage stage, DemoApprovals approvals, DemoCold cold) {
        this.stage = stage;
        this.approvals = approvals;
        this.cold = cold;
    }

    void play() throws IOException, InterruptedException {
        Withdrawal held = cold.review(
                stage.main(),
                DemoStage.THIRD_CUSTOMER,
                "revoke-1",
                "1200",
                stage.main().stranger());
        cold.approveByTwo(held);
        ColdRequest request = cold.export(held, "revoke-1");
        String signed = cold.signAndImport(request, "revoke-1");
        outstanding();
        revoke(held, signed);
    }

    private void outstanding() {
        List<OutstandingPayment> list = stage.core().withdrawals().outstanding();
        OutstandingPayment payment = list.getFirst();
        if (list.size() != 1 || !payment.canRevoke()) {
            throw new IllegalStateException("the signed payment is not the one outstanding: " + list);
        }
        stage.report()
                .done(
                        "signed, not landed: one payment is outstanding",
                        stage.main().say(payment.amount()) + " to " + payment.to() + ", slot " + payment.slot());
    }

    private void revoke(Withdrawal held, String signed) throws IOException, InterruptedException {
        ApprovalCase asked = stage.core()
                .bean(Revocations.class)
                .ask(Actor.staff(PracticePerson.OTTO.id()), held.id(), "the customer called: the address is wrong");
        approvals.create(PracticePerson.OTTO, asked);
        stage.report()
                .done("Otto Operator asks to revoke it", "from now on its bytes are not sent; the slot is to be burnt");
        approvals.approve(PracticePerson.BEN, approvals.newest(held.id()));
        ColdRequest request = cold.export(held, "revoke-2");
        cold.signAndImport(request, "revoke-2");
        Withdrawal over = stage.await(held.id(), WithdrawalState.REVOKED);
        stage.report().count("revoked");
        stage.report()
                .done(
                        "it is revoked on chain",
                        signed + " can never land; "
                                + stage.main().say(over.order().total()) + " are "
                                + over.order().customer() + "'s again");
    }
}
