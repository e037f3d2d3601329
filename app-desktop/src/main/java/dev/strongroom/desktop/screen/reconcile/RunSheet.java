package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Sheet;
import dev.strongroom.desktop.table.Sheet.Column;
import dev.strongroom.desktop.ui.Formats;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

/** What a file has of runs. Amounts are plain decimals, times ISO 8601 in UTC, networks and assets their CAIP names. */
final class RunSheet {
    private RunSheet() {}

    static Sheet<RunRow> of(Messages messages, Formats formats) {
        return new Sheet<>(
                messages.name(Place.RECONCILIATION),
                List.of(
                        new Column<>(messages.get("reconcile.csv.kind"), row -> Cell.of(row.kind())),
                        new Column<>(messages.get("reconcile.csv.run"), row -> run(row, run -> Cell.of(run.id()))),
                        new Column<>(messages.get("reconcile.csv.at"), row -> run(row, run -> Cell.of(run.at()))),
                        new Column<>(
                                messages.get("reconcile.by"),
                                row -> run(row, run -> Cell.of(run.by().toString()))),
                        new Column<>(
                                messages.get("arrival.network"),
                                row -> Cell.of(row.asset().network().toString())),
                        new Column<>(messages.get("reconcile.asset"), row -> Cell.of(formats.symbol(row.asset()))),
                        new Column<>(
                                messages.get("reconcile.csv.asset-id"),
                                row -> Cell.of(row.asset().toString())),
                        new Column<>(
                                messages.get("reconcile.tier"),
                                row -> Cell.of(row.tier().name())),
                        new Column<>(
                                messages.get("reconcile.address"),
                                row -> about(row, one -> Cell.of(one.wallet().text()))),
                        new Column<>(messages.get("reconcile.books"), row -> plain(row, row.books(), formats)),
                        new Column<>(messages.get("reconcile.chain"), row -> plain(row, row.chain(), formats)),
                        new Column<>(
                                messages.get("reconcile.difference"),
                                row -> plain(row, row.chain().subtract(row.books()), formats)),
                        new Column<>(
                                messages.get("reconcile.csv.height"),
                                row -> Cell.of(row.block().height())),
                        new Column<>(
                                messages.get("reconcile.csv.hash"),
                                row -> Cell.of(row.block().hash())),
                        new Column<>(
                                messages.get("reconcile.csv.block-time"),
                                row -> Cell.of(row.block().time())),
                        new Column<>(
                                messages.get("reconcile.owner"),
                                row -> about(row, one -> Cell.ofNullable(one.owner()))),
                        new Column<>(
                                messages.get("reconcile.opened"), row -> about(row, one -> Cell.of(one.openedAt())))));
    }

    private static Cell run(RunRow row, Function<ReconciliationRun, Cell> part) {
        return row.run() == null ? Cell.of("") : part.apply(row.run());
    }

    private static Cell about(RunRow row, Function<BookBreak, Cell> part) {
        return row.about() == null ? Cell.of("") : part.apply(row.about());
    }

    private static Cell plain(RunRow row, BigInteger units, Formats formats) {
        String number = formats.plain(new Amount(units.abs(), row.asset()));
        return Cell.decimal(units.signum() < 0 ? "-" + number : number);
    }
}
