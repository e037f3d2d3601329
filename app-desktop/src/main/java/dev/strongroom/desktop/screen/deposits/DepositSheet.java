package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.core.api.Deposit;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Sheet;
import dev.strongroom.desktop.table.Sheet.Column;
import dev.strongroom.desktop.ui.Formats;
import java.util.List;

/**
 * What a file has of each deposit, more than the list shows: amounts as plain decimals, times by ISO 8601 in UTC,
 * networks and assets by their CAIP names.
 */
final class DepositSheet {
    private DepositSheet() {}

    static Sheet<Deposit> of(Messages messages, Formats formats) {
        return new Sheet<>(
                messages.name(Place.DEPOSITS),
                List.of(
                        new Column<>(messages.get("deposits.id"), row -> Cell.of(row.id())),
                        new Column<>(messages.get("deposits.seen"), row -> Cell.of(row.seenAt())),
                        new Column<>(
                                messages.get("deposits.state"),
                                row -> Cell.of(row.state().name())),
                        new Column<>(
                                messages.get("arrival.network"),
                                row -> Cell.of(row.arrival().to().network().toString())),
                        new Column<>(
                                messages.get("deposits.asset"),
                                row -> Cell.of(
                                        formats.symbol(row.arrival().amount().asset()))),
                        new Column<>(
                                messages.get("deposits.asset.id"),
                                row -> Cell.of(row.arrival().amount().asset().toString())),
                        new Column<>(
                                messages.get("deposits.amount"),
                                row -> Cell.decimal(formats.plain(row.arrival().amount()))),
                        new Column<>(messages.get("deposits.customer"), row -> Cell.ofNullable(row.customer())),
                        new Column<>(
                                messages.get("arrival.to"),
                                row -> Cell.of(row.arrival().to().text())),
                        new Column<>(
                                messages.get("arrival.sender"),
                                row -> Cell.ofNullable(row.arrival().sender())),
                        new Column<>(
                                messages.get("arrival.txid"),
                                row -> Cell.of(row.arrival().txid())),
                        new Column<>(
                                messages.get("arrival.block"),
                                row -> Cell.of(row.arrival().block().height())),
                        new Column<>(
                                messages.get("deposits.block.hash"),
                                row -> Cell.of(row.arrival().block().hash())),
                        new Column<>(
                                messages.get("deposits.block.time"),
                                row -> Cell.of(row.arrival().block().time())),
                        new Column<>(
                                messages.get("deposits.confirmations"),
                                row -> Cell.of(row.confirmations().seen())),
                        new Column<>(
                                messages.get("deposits.needed"),
                                row -> Cell.of(row.confirmations().needed())),
                        new Column<>(
                                messages.get("deposits.why"),
                                row -> Cell.ofNullable(
                                        row.why() == null ? null : row.why().code())),
                        new Column<>(
                                messages.get("deposits.reason"),
                                row -> Cell.ofNullable(
                                        row.why() == null ? null : row.why().reason())),
                        new Column<>(messages.get("deposits.changed"), row -> Cell.of(row.changedAt()))));
    }
}
