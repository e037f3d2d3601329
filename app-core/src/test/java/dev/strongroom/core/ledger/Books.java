package dev.strongroom.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.core.db.Database;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names, amounts and a clock that the ledger's tests share, and what must hold in any books at any time. */
final class Books {
    static final Network NETWORK = Network.parse("eip155:31337");
    static final Asset ETH = Asset.parse("eip155:31337/slip44:60");
    static final Asset USDT = Asset.parse("eip155:31337/erc20:0x00000000000000000000000000000000000000aa");
    static final Address WALLET = new Address(NETWORK, "0x0000000000000000000000000000000000000001");
    static final Account HOT_USDT = Account.hot(WALLET, USDT);
    static final Account HOT_ETH = Account.hot(WALLET, ETH);
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Books() {}

    static Account alice(Asset asset) {
        return Account.customer("alice", asset);
    }

    static BigInteger units(long units) {
        return BigInteger.valueOf(units);
    }

    static Amount usdt(long units) {
        return Amount.of(units, USDT);
    }

    static Amount eth(long units) {
        return Amount.of(units, ETH);
    }

    /** A time that stands still until it is moved. */
    static final class Hand extends Clock {
        private volatile Instant now = NOON;

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the tests speak UTC");
        }
    }

    /** Posted and pending sums are zero for every asset. */
    static void sumToZero(Ledger ledger) {
        Map<Asset, BigInteger> posted = ledger.trialBalance().stream()
                .collect(Collectors.groupingBy(
                        TrialBalance::asset,
                        Collectors.reducing(BigInteger.ZERO, TrialBalance::posted, BigInteger::add)));
        Map<Asset, BigInteger> pending = ledger.trialBalance().stream()
                .collect(Collectors.groupingBy(
                        TrialBalance::asset,
                        Collectors.reducing(BigInteger.ZERO, TrialBalance::pending, BigInteger::add)));
        assertThat(posted).isNotEmpty().allSatisfy((_, sum) -> assertThat(sum).isZero());
        assertThat(pending).allSatisfy((_, sum) -> assertThat(sum).isZero());
    }

    /** Every row of the books as text, to show that nothing changed. */
    static List<String> rows(Database database) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of(
                "ledger_account",
                "ledger_transfer",
                "ledger_entry",
                "ledger_hold",
                "ledger_hold_line",
                "ledger_head")) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select * from " + table + " order by 1, 2")) {
                while (row.next()) {
                    StringBuilder text = new StringBuilder(table);
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append('|').append(row.getString(i));
                    }
                    rows.add(text.toString());
                }
            }
        }
        return rows;
    }
}
