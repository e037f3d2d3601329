package dev.strongroom.core.demo;

import dev.strongroom.core.boot.practice.LocalChain;
import dev.strongroom.core.boot.practice.LocalChains;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The acts of the demo in their order. The first that fails ends it, and the report says which and why. */
final class Demo {
    private Demo() {}

    /** An act of the demo. */
    @FunctionalInterface
    private interface Act {
        void play() throws IOException, InterruptedException;
    }

    static void play(DemoReport report, Clock clock, SecureRandom random, Path folder, @Nullable String url)
            throws IOException, InterruptedException {
        report.heading("1  A desk is founded");
        DemoNotes.write(folder);
        Path own = folder.resolve("network");
        try (LocalChains networks = url == null ? LocalChains.practice(own) : LocalChains.with(url, own);
                DemoStage stage = DemoStage.set(report, clock, random, folder, networks)) {
            opened(stage);
            for (Act act : acts(report, stage)) {
                act.play();
            }
        } catch (RuntimeException e) {
            report.failed("the demo ends here", String.valueOf(e.getMessage()));
        }
    }

    private static List<Act> acts(DemoReport report, DemoStage stage) throws IOException {
        DemoApprovals approvals = new DemoApprovals(stage);
        DemoCold cold = new DemoCold(stage, approvals, new DemoSigner(stage));
        return List.of(
                new DemoOpening(stage)::play,
                new DemoBooks(stage)::play,
                () -> report.heading("2  Customers pay in"),
                new DemoDeposits(stage)::play,
                () -> report.heading("3  A small withdrawal pays itself"),
                new DemoHot(stage)::play,
                () -> report.heading("4  A large withdrawal is held back, approved and signed cold"),
                cold::play,
                () -> report.heading("5  What is not paid"),
                new DemoRefusals(stage)::play,
                () -> report.heading("6  A signed payment is called back"),
                new DemoRevocation(stage, approvals, cold)::play,
                () -> report.heading("7  What customers paid in is swept into the cold wallets"),
                new DemoSweep(stage, approvals, cold)::play,
                () -> report.heading("8  The books"),
                new DemoBooks(stage)::play);
    }

    private static void opened(DemoStage stage) {
        for (DemoNetwork network : stage.networks()) {
            LocalChain local = network.local();
            stage.report()
                    .done(
                            network.name() + ": a network to pay on",
                            local.network()
                                    + (local.isSimulated()
                                            ? " as a practice network in a process of its own; simulated, its money is"
                                                    + " worth nothing"
                                            : " at the node you named, with a USDT-like token of the demo's own"));
        }
        stage.report()
                .done(
                        "five people with a key each, and a trust file",
                        "two approvers, an operator, a custodian, an admin; genesis "
                                + String.join(" ", stage.desk().trust().fingerprintWords()));
    }
}
