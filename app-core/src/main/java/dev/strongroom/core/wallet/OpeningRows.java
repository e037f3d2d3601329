package dev.strongroom.core.wallet;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.WalletBalance;
import dev.strongroom.core.db.Database;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Openings that were decided, and notes of wallets that were empty; every call joins the caller's transaction. */
@Component
class OpeningRows {
    private final JdbcClient jdbc;

    OpeningRows(Database database) {
        this.jdbc = JdbcClient.create(database.dataSource());
    }

    void noteEmpty(Address address, Asset asset, long height) {
        jdbc.sql(
                        "insert into wallet_opening (network, address, asset, height) select ?, ?, ?, ?"
                                + " where not exists (select 1 from wallet_opening where network = ? and address = ? and asset = ?)")
                .params(address.network().toString(), address.text(), asset.toString(), height)
                .params(address.network().toString(), address.text(), asset.toString())
                .update();
    }

    /** Of an empty wallet the ledger need not know. */
    void insert(WalletBalance opening, Actor by, Instant at) {
        jdbc.sql("insert into wallet_opening (network, address, asset, height, units, opened_by, opened_at, books_due)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        opening.wallet().network().toString(),
                        opening.wallet().text(),
                        opening.amount().asset().toString(),
                        opening.height(),
                        new BigDecimal(opening.amount().units()),
                        by.toString(),
                        at.atOffset(ZoneOffset.UTC),
                        !opening.amount().isZero())
                .update();
    }

    /** Those that the ledger may not know of. */
    List<WalletBalance> due(Network network) {
        return jdbc.sql("select address, asset, units, height from wallet_opening"
                        + " where books_due = true and network = ? order by address, asset")
                .param(network.toString())
                .query((row, _) -> new WalletBalance(
                        new Address(network, row.getString("address")),
                        new Amount(
                                Objects.requireNonNull(row.getBigDecimal("units"))
                                        .toBigIntegerExact(),
                                Asset.parse(row.getString("asset"))),
                        row.getLong("height")))
                .list();
    }

    void booked(WalletBalance opening) {
        jdbc.sql("update wallet_opening set books_due = false where network = ? and address = ? and asset = ?")
                .params(
                        opening.wallet().network().toString(),
                        opening.wallet().text(),
                        opening.amount().asset().toString())
                .update();
    }

    /** The block of an opening of which the ledger knows or need not know. */
    OptionalLong height(Address address, Asset asset) {
        return jdbc
                .sql("select height from wallet_opening"
                        + " where network = ? and address = ? and asset = ? and books_due = false")
                .params(address.network().toString(), address.text(), asset.toString())
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
