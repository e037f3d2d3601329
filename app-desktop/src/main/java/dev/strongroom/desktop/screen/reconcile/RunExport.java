package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.TableFile;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.ui.Formats;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Runs as a table's file: a {@code SUM} row for each network, asset and tier, then a {@code BREAK} row for each address
 * that differs, with who looks into it. Amounts are plain decimals, times ISO 8601 in UTC, networks and assets their
 * CAIP names. Cancelled between two rows it leaves no file.
 */
final class RunExport {
    private static final Cell NONE = Cell.of("");
    private final Messages messages;
    private final Formats formats;

    RunExport(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** How many rows were written. */
    long write(List<ReconciliationRun> runs, List<BookBreak> open, Path file, Progress progress) throws IOException {
        long rows = 0;
        try (TableFile out = TableFile.create(file, messages.name(Place.RECONCILIATION), titles())) {
            for (ReconciliationRun run : runs) {
                require(progress, rows);
                for (Reconciliation.Line line : run.result().lines()) {
                    out.row(sum(run, line));
                    rows++;
                }
            }
            for (BookBreak one : open) {
                require(progress, rows);
                out.row(difference(runs, one));
                rows++;
            }
            out.finish();
        }
        return rows;
    }

    private void require(Progress progress, long rows) {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        progress.at(rows, 0, formats.count(rows));
    }

    private List<String> titles() {
        return List.of(
                messages.get("reconcile.csv.kind"),
                messages.get("reconcile.csv.run"),
                messages.get("reconcile.csv.at"),
                messages.get("reconcile.by"),
                messages.get("arrival.network"),
                messages.get("reconcile.asset"),
                messages.get("reconcile.csv.asset-id"),
                messages.get("reconcile.tier"),
                messages.get("reconcile.address"),
                messages.get("reconcile.books"),
                messages.get("reconcile.chain"),
                messages.get("reconcile.difference"),
                messages.get("reconcile.csv.height"),
                messages.get("reconcile.csv.hash"),
                messages.get("reconcile.csv.block-time"),
                messages.get("reconcile.owner"),
                messages.get("reconcile.opened"));
    }

    /** Both sides of something, as they stood after a block. */
    private record Sides(Asset asset, WalletTier tier, BigInteger books, BigInteger chain, Head block) {}

    private List<Cell> sum(ReconciliationRun run, Reconciliation.Line line) {
        Sides sides = new Sides(
                line.asset(),
                line.tier(),
                line.books(),
                line.chain(),
                run.result().block());
        return row("SUM", run, sides, List.of(NONE, NONE, NONE));
    }

    private List<Cell> difference(List<ReconciliationRun> runs, BookBreak one) {
        ReconciliationRun found = runs.stream()
                .filter(run -> run.result().network().equals(one.wallet().network()))
                .findFirst()
                .orElse(null);
        return row(
                "BREAK",
                found,
                new Sides(one.asset(), one.tier(), one.books(), one.chain(), one.block()),
                List.of(
                        Cell.of(one.wallet().text()),
                        Cell.of(Objects.requireNonNullElse(one.owner(), "")),
                        Cell.of(one.openedAt())));
    }

    /** @param about address, owner, and since when it differs */
    private List<Cell> row(String kind, @Nullable ReconciliationRun run, Sides sides, List<Cell> about) {
        return List.of(
                Cell.of(kind),
                run == null ? NONE : Cell.of(run.id()),
                run == null ? NONE : Cell.of(run.at()),
                run == null ? NONE : Cell.of(run.by().toString()),
                Cell.of(sides.asset().network().toString()),
                Cell.of(formats.symbol(sides.asset())),
                Cell.of(sides.asset().toString()),
                Cell.of(sides.tier().name()),
                about.get(0),
                plain(sides.asset(), sides.books()),
                plain(sides.asset(), sides.chain()),
                plain(sides.asset(), sides.chain().subtract(sides.books())),
                Cell.of(sides.block().height()),
                Cell.of(sides.block().hash()),
                Cell.of(sides.block().time()),
                about.get(1),
                about.get(2));
    }

    private Cell plain(Asset asset, BigInteger units) {
        String number = formats.plain(new Amount(units.abs(), asset));
        return Cell.decimal(units.signum() < 0 ? "-" + number : number);
    }
}
