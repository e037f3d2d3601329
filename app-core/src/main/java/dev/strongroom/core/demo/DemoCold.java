package dev.strongroom.core.demo;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.ColdAnswer;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.ColdSigning;
import dev.strongroom.core.api.RiskAssessment;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.practice.PracticePerson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A large withdrawal: held back, approved by two keys, signed by another process without a network, paid. */
final class DemoCold {
    private static final Actor OPERATOR = Actor.staff(PracticePerson.OTTO.id());

    private final DemoStage stage;
    private final DemoApprovals approvals;
    private final DemoSigner signer;

    DemoCold(DemoStage stage, DemoApprovals approvals, DemoSigner signer) {
        this.stage = stage;
        this.approvals = approvals;
        this.signer = signer;
    }

    void play() throws IOException, InterruptedException {
        for (DemoNetwork network : stage.networks()) {
            pay(network, "cold-" + network.key());
        }
    }

    private void pay(DemoNetwork network, String name) throws IOException, InterruptedException {
        String to = network.stranger();
        Withdrawal held = review(network, DemoStage.CUSTOMER, name, "1500", to);
        approveByTwo(held);
        ColdRequest request = export(held, name);
        if (network.equals(stage.main())) {
            String refusal = signer.mustRefuse(signer.alter(request, name + "-altered"), request.compareCode());
            stage.report().count("altered requests refused");
            stage.report().done("a request that was altered on the way is refused by the cold signer", refusal);
        }
        String txid = signAndImport(request, name);
        Withdrawal paid = stage.await(held.id(), WithdrawalState.SETTLED);
        network.requireReceived(to, paid.order().amount());
        stage.report().count("paid cold");
        stage.report().done("it is sent and settled", "as signed, " + txid + "\n" + network.landed(paid));
    }

    /** Asks for one and waits until the rules hold it back for review. */
    Withdrawal review(DemoNetwork network, String customer, String key, String decimal, String to)
            throws InterruptedException {
        Withdrawal asked = stage.request(network, customer, key, decimal, to);
        Withdrawal held = stage.await(asked.id(), WithdrawalState.REVIEW);
        RiskAssessment risk = Objects.requireNonNull(held.risk());
        String evidence = risk.contributions().stream()
                .map(c -> c.rule() + " +" + c.weight() + ": " + c.evidence())
                .collect(Collectors.joining("\n"));
        stage.report()
                .done(
                        network.name() + ": " + network.say(held.order().amount()) + " are held back for review",
                        "to " + to + ", score " + risk.score() + "\n" + evidence);
        return held;
    }

    void approveByTwo(Withdrawal held) {
        ApprovalCase shown = approvals.newest(held.id());
        approvals.approve(PracticePerson.ANA, shown);
        approvals.approve(PracticePerson.BEN, shown);
        if (stage.core().withdrawals().get(held.id()).state() != WithdrawalState.APPROVED) {
            throw new IllegalStateException("two approvals did not approve it");
        }
    }

    ColdRequest export(Withdrawal approved, String name) {
        ColdRequest request =
                stage.core().bean(ColdSigning.class).export(OPERATOR, List.of(approved.id()), PracticePerson.CORA.id());
        stage.report()
                .done("the signing request is exported", name + ".request, compare code: " + request.compareCode());
        return request;
    }

    /** Carries the request to the signer and its answer back; tells the transaction's name on chain. */
    String signAndImport(ColdRequest request, String name) throws IOException, InterruptedException {
        Path carried = signer.carry(request, name);
        byte[] batch = signer.sign(carried, request.compareCode());
        ColdAnswer answer = stage.core().bean(ColdSigning.class).importBatch(OPERATOR, batch);
        if (answer.signed().size() != 1 || !answer.refused().isEmpty()) {
            throw new IllegalStateException("the signer's answer is not one signed payment");
        }
        stage.report().count("signed cold");
        stage.report()
                .done(
                        "a process of its own, without a network class, signs it with the cold key",
                        "first it shows what the bytes say; with the six words it signs; the answer is imported");
        return answer.signed().getFirst().txid();
    }
}
