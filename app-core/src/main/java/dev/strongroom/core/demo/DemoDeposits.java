package dev.strongroom.core.demo;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.boot.practice.PracticePerson;
import java.util.Set;

/**
 * Customers pay in: a deposit on each chain, credited by itself; and one to an address of nobody, for which people
 * decide.
 */
final class DemoDeposits {
    private static final Actor OPERATOR = PracticePerson.OTTO.actor();

    private final DemoStage stage;
    private final Deposits deposits;
    private final Suspense suspense;

    DemoDeposits(DemoStage stage) {
        this.stage = stage;
        this.deposits = stage.core().bean(Deposits.class);
        this.suspense = stage.core().bean(Suspense.class);
    }

    void play() throws InterruptedException {
        for (DemoNetwork network : stage.networks()) {
            credited(network);
        }
        suspended(stage.main());
    }

    private void credited(DemoNetwork network) throws InterruptedException {
        Address address = stage.core()
                .bean(DepositAddresses.class)
                .give(DemoStage.PLATFORM, DemoStage.CUSTOMER, network.id())
                .address();
        Amount amount = network.dollars("250");
        network.local().give(address, amount);
        Deposit credited = arrived(address, DepositState.CREDITED);
        stage.report().count("deposits credited");
        stage.report()
                .done(
                        network.name() + ": customer " + DemoStage.CUSTOMER + " pays in "
                                + network.say(credited.arrival().amount()) + " and has them",
                        "at " + address + ", an address that the custodian signed\n"
                                + credited.arrival().txid() + " in block "
                                + credited.arrival().block().height() + ", after "
                                + credited.confirmations().needed() + " confirmations or finality");
    }

    private void suspended(DemoNetwork network) throws InterruptedException {
        Address address = stage.core()
                .bean(Pools.class)
                .list(new PoolQuery(Set.of(WalletState.AVAILABLE), network.id(), null, null, null, 1))
                .getFirst()
                .address();
        network.local().give(address, network.dollars("40"));
        Deposit waiting = arrived(address, DepositState.SUSPENDED);
        SuspenseItem item = suspense.get(waiting.id());
        stage.report()
                .done(
                        network.name() + ": " + network.say(item.arrival().amount())
                                + " come to an address of nobody and wait in suspense",
                        item.why().reason());
        suspense.resolve(
                OPERATOR,
                item.id(),
                item.version(),
                new SuspenseResolution(
                        SuspenseResolution.Kind.CREDIT,
                        DemoStage.SECOND_CUSTOMER,
                        null,
                        "the customer showed the transaction"));
        Deposit resolved = arrived(address, DepositState.CREDITED);
        if (suspense.get(item.id()).state() != SuspenseState.RESOLVED) {
            throw new IllegalStateException("the suspense item is not resolved");
        }
        stage.report().count("suspense items resolved");
        stage.report()
                .done(
                        "an operator credits them to " + resolved.customer(),
                        "one journal entry, from suspense to the customer; above a limit it takes two people");
    }

    /** Carries on until what came to an address is in a state. */
    private Deposit arrived(Address address, DepositState state) throws InterruptedException {
        DepositQuery query = new DepositQuery(Set.of(state), null, null, address.text(), null, 1);
        stage.await(() -> !deposits.list(query).isEmpty(), "a deposit at " + address + " that is " + state);
        return deposits.list(query).getFirst();
    }
}
