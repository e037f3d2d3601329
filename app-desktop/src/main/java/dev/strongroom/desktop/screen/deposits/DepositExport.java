package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.Note;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.TableFile;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.ui.Formats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * Every deposit that a filter lets through as a table's file, newest first, read page by page: amounts as plain
 * decimals, times by ISO 8601 in UTC, networks and assets by their CAIP names. Cancelled between two pages it leaves no
 * file.
 */
final class DepositExport {
    private final Deposits deposits;
    private final Messages messages;
    private final Formats formats;

    DepositExport(Deposits deposits, Messages messages, Formats formats) {
        this.deposits = deposits;
        this.messages = messages;
        this.formats = formats;
    }

    /**
     * How many were written.
     *
     * @param expected how many there will be about; zero where nobody knows
     */
    long write(DepositQuery filter, long expected, Path file, Progress progress) throws IOException {
        int size = DepositReader.MOST;
        try (TableFile out = TableFile.create(file, messages.name(Place.DEPOSITS), titles())) {
            List<Deposit> page = deposits.list(DepositReader.from(filter, null, size));
            long rows = 0;
            while (!page.isEmpty()) {
                for (Deposit deposit : page) {
                    out.row(fields(deposit));
                }
                rows += page.size();
                progress.at(rows, expected, formats.count(rows));
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                String last = page.getLast().id();
                page = page.size() < size ? List.of() : deposits.list(DepositReader.from(filter, last, size));
            }
            out.finish();
            return rows;
        }
    }

    private List<String> titles() {
        return List.of(
                messages.get("deposits.id"),
                messages.get("deposits.seen"),
                messages.get("deposits.state"),
                messages.get("arrival.network"),
                messages.get("deposits.asset"),
                messages.get("deposits.asset.id"),
                messages.get("deposits.amount"),
                messages.get("deposits.customer"),
                messages.get("arrival.to"),
                messages.get("arrival.sender"),
                messages.get("arrival.txid"),
                messages.get("arrival.block"),
                messages.get("deposits.block.hash"),
                messages.get("deposits.block.time"),
                messages.get("deposits.confirmations"),
                messages.get("deposits.needed"),
                messages.get("deposits.why"),
                messages.get("deposits.reason"),
                messages.get("deposits.changed"));
    }

    private List<Cell> fields(Deposit deposit) {
        Arrival arrival = deposit.arrival();
        Note why = deposit.why();
        return List.of(
                Cell.of(deposit.id()),
                Cell.of(deposit.seenAt()),
                Cell.of(deposit.state().name()),
                Cell.of(arrival.to().network().toString()),
                Cell.of(formats.symbol(arrival.amount().asset())),
                Cell.of(arrival.amount().asset().toString()),
                Cell.decimal(formats.plain(arrival.amount())),
                Cell.of(Objects.requireNonNullElse(deposit.customer(), "")),
                Cell.of(arrival.to().text()),
                Cell.of(Objects.requireNonNullElse(arrival.sender(), "")),
                Cell.of(arrival.txid()),
                Cell.of(arrival.block().height()),
                Cell.of(arrival.block().hash()),
                Cell.of(arrival.block().time()),
                Cell.of(deposit.confirmations().seen()),
                Cell.of(deposit.confirmations().needed()),
                Cell.of(why == null ? "" : why.code()),
                Cell.of(why == null ? "" : why.reason()),
                Cell.of(deposit.changedAt()));
    }
}
