package dev.strongroom.core.demo;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.practice.PracticePerson;

/** What is not paid: one for lack of funds, one because a person turns it down. */
final class DemoRefusals {
    private final DemoStage stage;

    DemoRefusals(DemoStage stage) {
        this.stage = stage;
    }

    void play() throws InterruptedException {
        lackOfFunds();
        rejected();
    }

    private void lackOfFunds() {
        String reason = "";
        try {
            stage.request(
                    stage.main(),
                    DemoStage.SMALL_CUSTOMER,
                    "funds-1",
                    "500",
                    stage.main().stranger());
        } catch (RefusedException e) {
            if (!e.code().equals(WithdrawalProblem.FUNDS.code())) {
                throw e;
            }
            reason = e.reason();
        }
        if (reason.isEmpty()) {
            throw new IllegalStateException("a withdrawal was taken that the customer's balance does not cover");
        }
        stage.report().count("refused");
        stage.report().done("one is refused for lack of funds", reason);
    }

    private void rejected() throws InterruptedException {
        Withdrawal asked = stage.request(
                stage.main(),
                DemoStage.SECOND_CUSTOMER,
                "reject-1",
                "1100",
                stage.main().stranger());
        Withdrawal held = stage.await(asked.id(), WithdrawalState.REVIEW);
        Withdrawal rejected = stage.core()
                .withdrawals()
                .reject(Actor.staff(PracticePerson.ANA.id()), held.id(), "the customer did not answer our call");
        Withdrawal over = rejected.state() == WithdrawalState.REJECTED
                ? rejected
                : stage.await(rejected.id(), WithdrawalState.REJECTED);
        stage.settleBooks();
        stage.report().count("rejected");
        stage.report()
                .done(
                        "one is rejected by an officer",
                        stage.main().say(over.order().amount()) + " go back to "
                                + over.order().customer() + ": "
                                + (over.ending() == null ? "" : over.ending().reason()));
    }
}
