package dev.strongroom.core.demo;

import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.reconcile.Reconciler;

/** The books against the chain, and against themselves. */
final class DemoBooks {
    private final DemoStage stage;

    DemoBooks(DemoStage stage) {
        this.stage = stage;
    }

    void play() throws InterruptedException {
        stage.awaitFinal(stage.node().head().height());
        Reconciliation result = stage.core().bean(Reconciler.class).of(stage.node());
        if (!result.isEqual()) {
            throw new IllegalStateException("the books differ from the chain: " + result.breaks());
        }
        StringBuilder detail = new StringBuilder();
        for (Reconciliation.Line line : result.lines()) {
            Amount amount = new Amount(line.chain(), line.asset());
            if (!amount.isZero()) {
                detail.append(line.tier().name().toLowerCase(java.util.Locale.ROOT))
                        .append(": ")
                        .append(stage.say(amount))
                        .append(" in the books and on chain\n");
            }
        }
        stage.report().count("reconciliations");
        stage.report()
                .done("the books equal the chain at block " + result.block().height(), detail.toString());
    }
}
