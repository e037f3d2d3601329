package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.WalletTier;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of something, as they stood after a block.
 *
 * @param kind {@code SUM} of a network, asset and tier, or {@code BREAK} of an address that differs
 * @param run that found it; null where that is kept no more
 * @param about the break; null for a sum
 */
record RunRow(
        String kind,
        @Nullable ReconciliationRun run,
        Asset asset,
        WalletTier tier,
        BigInteger books,
        BigInteger chain,
        Head block,
        @Nullable BookBreak about) {
    /** All sums, and then what differs. */
    static List<RunRow> of(List<ReconciliationRun> runs, List<BookBreak> open) {
        return Stream.concat(
                        runs.stream()
                                .flatMap(run -> run.result().lines().stream().map(line -> sum(run, line))),
                        open.stream().map(one -> difference(runs, one)))
                .toList();
    }

    private static RunRow sum(ReconciliationRun run, Reconciliation.Line line) {
        return new RunRow(
                "SUM",
                run,
                line.asset(),
                line.tier(),
                line.books(),
                line.chain(),
                run.result().block(),
                null);
    }

    private static RunRow difference(List<ReconciliationRun> runs, BookBreak one) {
        ReconciliationRun found = runs.stream()
                .filter(run -> run.result().network().equals(one.wallet().network()))
                .findFirst()
                .orElse(null);
        return new RunRow("BREAK", found, one.asset(), one.tier(), one.books(), one.chain(), one.block(), one);
    }
}
