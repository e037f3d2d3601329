package dev.strongroom.core.demo;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.ColdSigning;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepLine;
import dev.strongroom.core.api.Sweeps;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.practice.PracticePerson;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** What lies on the deposit addresses goes to the cold wallets, where it is worth the fee. */
final class DemoSweep {
    private final DemoStage stage;
    private final DemoApprovals approvals;
    private final DemoCold cold;
    private final Sweeps sweeps;

    DemoSweep(DemoStage stage, DemoApprovals approvals, DemoCold cold) {
        this.stage = stage;
        this.approvals = approvals;
        this.cold = cold;
        this.sweeps = stage.core().bean(Sweeps.class);
    }

    void play() throws IOException, InterruptedException {
        for (DemoNetwork network : stage.networks()) {
            Address from = paidIn(network);
            SweepLine line = sweeps.plan(network.id()).lines().stream()
                    .filter(candidate -> candidate.from().equals(from)
                            && !candidate.held().asset().isNative())
                    .findFirst()
                    .orElseThrow();
            Note why = line.why();
            if (why != null) {
                throw new IllegalStateException("a deposit of 2,000 is not worth sweeping: " + why);
            }
            sweep(network, line);
        }
    }

    /** A large deposit, so that it is worth its fee on every network. */
    private Address paidIn(DemoNetwork network) throws InterruptedException {
        Address address = stage.core()
                .bean(DepositAddresses.class)
                .give(DemoStage.PLATFORM, DemoStage.THIRD_CUSTOMER, network.id())
                .address();
        Amount paid = network.dollars("2000");
        network.local().give(address, paid);
        // the address may have been paid before it was given to anybody
        DepositQuery query = new DepositQuery(Set.of(DepositState.CREDITED), null, null, address.text(), null, 10);
        Deposits deposits = stage.core().bean(Deposits.class);
        stage.await(
                () -> deposits.list(query).stream()
                        .anyMatch(deposit -> deposit.arrival().amount().equals(paid)),
                "a deposit at " + address);
        return address;
    }

    private void sweep(DemoNetwork network, SweepLine line) throws IOException, InterruptedException {
        Sweep asked = sweeps.start(PracticePerson.OTTO.actor(), "sweep-" + network.key(), List.of(line.choice()))
                .getFirst();
        String id = asked.payment().id();
        ApprovalCase shown = approvals.newest(id);
        approvals.create(PracticePerson.OTTO, shown);
        approvals.approve(PracticePerson.ANA, shown);
        stage.await(() -> isFunded(id), "a sweep that can pay its fee");
        Sweep funded = sweeps.get(id);
        String gas = funded.gas().isEmpty()
                ? "the cold wallet pays the fee"
                : "the hot wallet sent "
                        + network.say(funded.gas().getFirst().order().amount()) + " for the fee first";
        stage.report()
                .done(
                        network.name() + ": " + network.say(line.amount()) + " are to go from a deposit address to the"
                                + " cold wallet",
                        "from " + line.from() + "\nto "
                                + asked.payment().order().to() + "; " + gas);
        ColdRequest request = cold.export(funded.payment(), "sweep-" + network.key());
        cold.signAndImport(request, "sweep-" + network.key());
        Withdrawal done = stage.await(id, WithdrawalState.SETTLED);
        stage.report().count("swept");
        stage.report().done("it is in the cold wallet", "no customer's balance has changed\n" + network.landed(done));
    }

    /** Whether the fee is set aside, so that it can be exported. */
    private boolean isFunded(String id) {
        return stage.core().bean(ColdSigning.class).ready().stream()
                        .anyMatch(ready -> ready.withdrawal().equals(id))
                && stage.core().withdrawals().postings(id).stream()
                        .anyMatch(posting -> posting.step().startsWith("fund"));
    }
}
