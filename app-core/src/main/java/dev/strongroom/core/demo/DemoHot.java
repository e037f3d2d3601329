package dev.strongroom.core.demo;

import dev.strongroom.chain.Route;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import java.util.Objects;

/** A small withdrawal, paid by the hot wallet within the float, without anybody's hand. */
final class DemoHot {
    private final DemoStage stage;

    DemoHot(DemoStage stage) {
        this.stage = stage;
    }

    void play() throws InterruptedException {
        for (DemoNetwork network : stage.networks()) {
            pay(network, "hot-" + network.key());
        }
    }

    private void pay(DemoNetwork network, String key) throws InterruptedException {
        String to = network.stranger();
        Withdrawal asked = stage.request(network, DemoStage.CUSTOMER, key, "50", to);
        Withdrawal again = stage.request(network, DemoStage.CUSTOMER, key, "50", to);
        if (!asked.id().equals(again.id())) {
            throw new IllegalStateException("the same request made a second withdrawal");
        }
        stage.report()
                .done(
                        network.name() + ": the platform asks for "
                                + network.say(asked.order().amount()),
                        "to " + to + "; asked twice with one key, it is one withdrawal");
        Withdrawal paid = stage.await(asked.id(), WithdrawalState.SETTLED);
        if (Objects.requireNonNull(paid.plan()).route() != Route.HOT) {
            throw new IllegalStateException(
                    "a small withdrawal went " + paid.plan().route());
        }
        network.requireReceived(to, asked.order().amount());
        stage.report().count("paid hot");
        stage.report().done("it is paid hot by itself", network.landed(paid));
    }
}
