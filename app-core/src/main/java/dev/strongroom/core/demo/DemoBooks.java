package dev.strongroom.core.demo;

import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.reconcile.Reconciler;
import java.util.Locale;

/** The books against the chain, and against themselves. */
final class DemoBooks {
    private final DemoStage stage;

    DemoBooks(DemoStage stage) {
        this.stage = stage;
    }

    void play() throws InterruptedException {
        for (DemoNetwork network : stage.networks()) {
            compare(network);
        }
    }

    private void compare(DemoNetwork network) throws InterruptedException {
        network.awaitFinal(network.node().head().height());
        Reconciliation result = stage.core().bean(Reconciler.class).of(network.node());
        if (!result.isEqual()) {
            throw new IllegalStateException(
                    "the books differ from the chain of " + network.id() + ": " + result.breaks());
        }
        StringBuilder detail = new StringBuilder();
        for (Reconciliation.Line line : result.lines()) {
            Amount amount = new Amount(line.chain(), line.asset());
            if (!amount.isZero()) {
                detail.append(line.tier().name().toLowerCase(Locale.ROOT))
                        .append(": ")
                        .append(network.say(amount))
                        .append(" in the books and on chain\n");
            }
        }
        stage.report().count("reconciliations");
        stage.report()
                .done(
                        network.name() + ": the books equal the chain at block "
                                + result.block().height(),
                        detail.toString());
    }
}
