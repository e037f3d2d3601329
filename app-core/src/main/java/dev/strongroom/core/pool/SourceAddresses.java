package dev.strongroom.core.pool;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.Balance;
import dev.strongroom.core.ledger.Ledger;
import java.math.BigInteger;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of one source together: their states, their customers, what lies there. */
@Component
class SourceAddresses {
    private static final int CHUNK = 500;
    private static final String WAITING =
            " source = :source and (state in ('AVAILABLE', 'COOLING') or (state = 'ALLOCATED' and customer is not null))";

    private final JdbcClient jdbc;
    private final Ledger ledger;

    SourceAddresses(DataSource database, Ledger ledger) {
        this.jdbc = JdbcClient.create(database);
        this.ledger = ledger;
    }

    Map<WalletState, Long> counts(String source) {
        Map<WalletState, Long> counts = new EnumMap<>(WalletState.class);
        jdbc.sql("select state, count(*) from deposit_address where source = ? group by state")
                .params(source)
                .query(row -> {
                    counts.put(WalletState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** How many customers have one of them as the address that the desk gave them. */
    long customers(String source) {
        return count("select count(*) from deposit_address where source = :source and given_to is not null", source);
    }

    /** How many are in use or can be, lent ones apart. */
    long waiting(String source) {
        return count("select count(*) from deposit_address where" + WAITING, source);
    }

    long lent(String source) {
        return count(
                "select count(*) from deposit_address where source = :source and state = 'ALLOCATED' and customer is null",
                source);
    }

    private long count(String sql, String source) {
        return jdbc.sql(sql).param("source", source).query(Long.class).single();
    }

    /** The next of those that are in use or can be, lent ones apart; nobody else changes them meanwhile. */
    List<PoolAddress> lockWaiting(String source, int limit) {
        return jdbc.sql("select " + AddressRows.COLUMNS + " from deposit_address where" + WAITING
                        + " order by number limit :limit for update")
                .param("source", source)
                .param("limit", limit)
                .query((row, _) -> AddressRows.address(row))
                .list();
    }

    /** What the books say lies at its addresses, by asset in the order of their identifiers. */
    List<Amount> lying(String source, Network network) {
        List<Balance> held = ledger.holding(AccountKind.DEPOSIT).stream()
                .filter(balance -> balance.account().asset().network().equals(network))
                .toList();
        Map<String, Amount> sums = new TreeMap<>();
        for (int from = 0; from < held.size(); from += CHUNK) {
            List<Balance> chunk = held.subList(from, Math.min(from + CHUNK, held.size()));
            Set<String> own =
                    own(source, chunk.stream().map(b -> b.account().owner()).toList());
            for (Balance balance : chunk) {
                if (own.contains(balance.account().owner())) {
                    Asset asset = balance.account().asset();
                    BigInteger before = sums.containsKey(asset.toString())
                            ? sums.get(asset.toString()).units()
                            : BigInteger.ZERO;
                    sums.put(asset.toString(), new Amount(before.add(balance.total()), asset));
                }
            }
        }
        return List.copyOf(sums.values());
    }

    private Set<String> own(String source, Collection<String> addresses) {
        return new HashSet<>(
                jdbc.sql("select address from deposit_address where source = :source and address in (:addresses)")
                        .param("source", source)
                        .param("addresses", addresses)
                        .query(String.class)
                        .list());
    }
}
