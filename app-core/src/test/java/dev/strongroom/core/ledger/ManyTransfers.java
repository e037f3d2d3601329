package dev.strongroom.core.ledger;

import dev.strongroom.core.PagesFilling;
import dev.strongroom.core.db.Database;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Books of many transfers, each with an entry on the same hot wallet and one on one of many customers. */
final class ManyTransfers {
    static final UUID HOT = AccountId.of(Books.HOT_USDT).value();

    private ManyTransfers() {}

    /** Two entries a transfer; a customer for every tenth. The rows are made by the database. */
    static void fill(Database database, int transfers) {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        int customers = transfers / 10;
        String numbers = PagesFilling.range(database, 1, transfers);
        jdbc.sql("insert into ledger_account values (?, 'HOT', ?, ?, 1, false, ?, 0, 0)")
                .params(HOT, Books.WALLET.text(), Books.USDT.toString(), transfers)
                .update();
        jdbc.sql("insert into ledger_account select " + id("x")
                        + ", 'CUSTOMER', 'c' || lpad(cast(x as varchar), 9, '0'), ?, -1, false," + " -10, 0, 0 from "
                        + PagesFilling.range(database, 0, customers - 1))
                .param(Books.USDT.toString())
                .update();
        jdbc.sql("insert into ledger_transfer select x, " + id("x") + ", 'd' || x, 'credit', 'POST', null, null, null,"
                        + " repeat('0', 64), ? + x, repeat('0', 64) from " + numbers)
                .param(Books.NOON.toEpochMilli())
                .update();
        jdbc.sql("insert into ledger_entry select x, ?, 1, x, null from " + numbers)
                .param(HOT)
                .update();
        jdbc.sql("insert into ledger_entry select x, " + id("mod(x, " + customers + ")") + ", -1, -1, null from "
                        + numbers)
                .update();
        jdbc.sql("update ledger_head set seq = ?").param(transfers).update();
    }

    private static String id(String number) {
        return "cast('00000000-0000-0000-0000-' || lpad(cast(" + number + " as varchar), 12, '0') as uuid)";
    }
}
