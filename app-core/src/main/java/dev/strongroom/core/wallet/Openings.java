package dev.strongroom.core.wallet;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.ledger.Ledger;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From which block on the books of a wallet are kept: by its opening entry, or by a note where it was empty then. */
@Component
public class Openings {
    private final Ledger ledger;
    private final Wallets wallets;
    private final JdbcClient jdbc;

    Openings(Ledger ledger, Wallets wallets, Database database) {
        this.ledger = ledger;
        this.wallets = wallets;
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

    /** The block whose balance an own wallet was taken into the books with; empty while it was not. */
    public OptionalLong of(Address address, Asset asset) {
        return of(wallets.get(address), asset);
    }

    /** The earliest opening on a network; empty where no wallet of it was taken into the books. */
    public OptionalLong earliest(Network network, Stream<Asset> assets) {
        return assets.flatMap(asset -> wallets.wallets().stream()
                        .filter(wallet -> wallet.network().equals(network))
                        .map(wallet -> of(wallet, asset)))
                .flatMapToLong(OptionalLong::stream)
                .min();
    }

    private OptionalLong of(Wallet wallet, Asset asset) {
        OptionalLong booked = ledger.openedAt(Wallets.holdings(wallet, asset));
        return booked.isPresent() ? booked : noted(wallet.address(), asset);
    }

    private OptionalLong noted(Address address, Asset asset) {
        return jdbc
                .sql("select height from wallet_opening where network = ? and address = ? and asset = ?")
                .params(address.network().toString(), address.text(), asset.toString())
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
