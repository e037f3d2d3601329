package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.WalletState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Addresses that somebody has paid to before they were given to a customer: whoever did may pay again, and it would be
 * credited to that customer. They are frozen, and people assign or retire them.
 */
@Component
class PaidAddresses {
    private static final Logger LOG = LoggerFactory.getLogger(PaidAddresses.class);
    private static final int PAGE = 1000;

    /** Why one is kept. */
    static final Note WHY =
            new Note(PoolAddress.PAID_TOO_EARLY, "address: somebody paid to it before it was given to a customer");

    private final JdbcClient jdbc;
    private final AddressRows rows;
    private final PoolChanges changes;

    /** Deposits up to this one were looked at; whoever gives an address looks again. */
    private final AtomicLong seen = new AtomicLong();

    PaidAddresses(DataSource database, AddressRows rows, PoolChanges changes) {
        this.jdbc = JdbcClient.create(database);
        this.rows = rows;
        this.changes = changes;
    }

    private record Arrived(long seq, Address address, Instant at) {}

    /** Refuses an address to which something came once, or that held something when it was compared with the chain. */
    void requireUnpaid(PoolAddress address) {
        if (isPaid(address)) {
            throw new RefusedException(
                    PoolAddress.PAID_TOO_EARLY,
                    "address: somebody paid to " + address.name() + " before it was given to a customer");
        }
    }

    boolean isPaid(PoolAddress one) {
        Address address = one.address();
        String network = address.network().toString();
        return jdbc.sql("select case when exists (select 1 from deposit where address = ? and network = ?)"
                                + " or exists (select 1 from balance_snapshot where network = ? and address = ?)"
                                + " then 1 else 0 end")
                        .params(address.text(), network, network, address.text())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * Freezes available addresses to which something came since the last look and while they were available, so that
     * people see them in time. What came while one was lent does not keep it from being lent again.
     */
    void freeze() {
        List<Arrived> page;
        do {
            page = arrived();
            for (Arrived arrived : page) {
                freeze(arrived);
                seen.set(arrived.seq());
            }
        } while (page.size() == PAGE);
    }

    private List<Arrived> arrived() {
        return changes.in(() -> jdbc.sql("select seq, network, address, seen_at from deposit"
                        + " where customer is null and seq > ? order by seq limit ?")
                .params(seen.get(), PAGE)
                .query((row, _) -> new Arrived(
                        row.getLong("seq"),
                        new Address(Network.parse(row.getString("network")), row.getString("address")),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    private void freeze(Arrived arrived) {
        try {
            changes.in(() -> rows.find(arrived.address())
                    .filter(row -> row.state() == WalletState.AVAILABLE && !row.isImported())
                    .filter(row -> !arrived.at().isBefore(row.since()))
                    .map(free -> changes.store(
                            PoolChanges.SELF,
                            "pool.freeze",
                            free,
                            changes.moved(free, WalletState.FROZEN, WHY, null))));
        } catch (RefusedException e) {
            LOG.info("{} is being changed by somebody else: {}", arrived.address(), e.reason());
        }
    }
}
