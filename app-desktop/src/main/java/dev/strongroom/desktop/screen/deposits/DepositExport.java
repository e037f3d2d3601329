package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.Note;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.ui.CsvFile;
import dev.strongroom.desktop.ui.Formats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * Every deposit that a filter lets through as CSV, newest first, read page by page: amounts as plain decimals, times by
 * ISO 8601 in UTC, networks and assets by their CAIP names. Cancelled between two pages it leaves no file.
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
        try (CsvFile out = new CsvFile(file)) {
            out.row(titles());
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

    private List<String> fields(Deposit deposit) {
        Arrival arrival = deposit.arrival();
        Note why = deposit.why();
        return List.of(
                deposit.id(),
                deposit.seenAt().toString(),
                deposit.state().name(),
                arrival.to().network().toString(),
                formats.symbol(arrival.amount().asset()),
                arrival.amount().asset().toString(),
                formats.plain(arrival.amount()),
                Objects.requireNonNullElse(deposit.customer(), ""),
                arrival.to().text(),
                Objects.requireNonNullElse(arrival.sender(), ""),
                arrival.txid(),
                Long.toString(arrival.block().height()),
                arrival.block().hash(),
                arrival.block().time().toString(),
                Integer.toString(deposit.confirmations().seen()),
                Integer.toString(deposit.confirmations().needed()),
                why == null ? "" : why.code(),
                why == null ? "" : why.reason(),
                deposit.changedAt().toString());
    }
}
