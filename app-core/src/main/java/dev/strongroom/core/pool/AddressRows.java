package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.WalletState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the addresses; each call joins the caller's transaction. */
@Component
class AddressRows {
    static final String COLUMNS = "name, network, address, source, source_index, state, customer, why_code, why_reason,"
            + " since, until, version, number";
    private static final String SELECT = "select " + COLUMNS + " from deposit_address ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AddressRows(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
    }

    /**
     * An address and its number.
     *
     * @param number rises with every address of the network, in the order of commits
     */
    record Numbered(long number, PoolAddress address) {}

    Optional<PoolAddress> find(Address address) {
        return jdbc.sql(SELECT + "where network = ? and address = ?")
                .params(address.network().toString(), address.text())
                .query((row, _) -> address(row))
                .optional();
    }

    /** The address that is a customer's on a network and in use. */
    Optional<PoolAddress> given(String customer, Network network) {
        return jdbc.sql(SELECT + "where network = ? and given_to = ?")
                .params(network.toString(), customer)
                .query((row, _) -> address(row))
                .optional();
    }

    List<PoolAddress> given(String customer) {
        return jdbc.sql(SELECT + "where customer = ? and given_to = ? order by network")
                .params(customer, customer)
                .query((row, _) -> address(row))
                .list();
    }

    /**
     * The next addresses of a network by number. The order names the index's columns from the first one on: only then
     * does H2 read in its order, instead of sorting all that is left for each page.
     */
    List<Numbered> after(Network network, long number, int limit) {
        return jdbc.sql(SELECT + "where network = ? and number > ? order by network, number limit ?")
                .params(network.toString(), number, limit)
                .query((row, _) -> new Numbered(row.getLong("number"), address(row)))
                .list();
    }

    /** Those of the names that addresses have, on whatever network. */
    Set<String> taken(List<String> names) {
        return Set.copyOf(jdbc.sql("select name from deposit_address where name in (:names)")
                .param("names", names)
                .query(String.class)
                .list());
    }

    /** Allocations and rests that have run out, in one order for every core. */
    List<PoolAddress> due(Instant now, int limit) {
        return jdbc.sql(SELECT + "where until <= ? and state in ('ALLOCATED', 'COOLING')"
                        + " order by network, number limit ?")
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query((row, _) -> address(row))
                .list();
    }

    /** How many can be told from these sources, counted up to {@code most}. */
    int available(Network network, Collection<String> sources, int most) {
        if (sources.isEmpty()) {
            return 0;
        }
        return jdbc.sql("select count(*) from (select 1 from deposit_address where network = :network"
                        + " and state = 'AVAILABLE' and source in (:sources) limit :most) counted")
                .param("network", network.toString())
                .param("sources", sources)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Most are some customer's in the end: those are what is left of all, so that only the others are counted. */
    Map<WalletState, Long> counts(PoolRow pool) {
        Map<WalletState, Long> counts = new EnumMap<>(WalletState.class);
        long rest = pool.made();
        for (WalletState state : WalletState.values()) {
            if (state != WalletState.ALLOCATED) {
                long count = jdbc.sql("select count(*) from deposit_address where network = ? and state = ?")
                        .params(pool.network().toString(), state.name())
                        .query(Long.class)
                        .single();
                rest -= count;
                if (count > 0) {
                    counts.put(state, count);
                }
            }
        }
        if (rest > 0) {
            counts.put(WalletState.ALLOCATED, rest);
        }
        return counts;
    }

    /** Adds available addresses, numbered from {@code number} on. */
    void insert(List<PoolAddress> addresses, long number) {
        List<Object[]> rows = new ArrayList<>();
        for (PoolAddress made : addresses) {
            rows.add(new Object[] {
                made.name(),
                made.network().toString(),
                number + rows.size(),
                made.address().text(),
                made.source(),
                made.index(),
                made.state().name(),
                made.since().atOffset(ZoneOffset.UTC),
                made.version()
            });
        }
        batches.batchUpdate(
                "insert into deposit_address (name, network, number, address, source, source_index, state, since,"
                        + " version) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Writes an address over its version before; false where somebody else has changed it meanwhile. */
    boolean change(PoolAddress to) {
        Note why = to.why();
        return jdbc.sql("update deposit_address set state = ?, customer = ?, given_to = ?, why_code = ?,"
                                + " why_reason = ?, since = ?, until = ?, version = ? where name = ? and version = ?")
                        .param(to.state().name())
                        .param(to.customer())
                        .param(to.state() == WalletState.RETIRED || to.isImported() ? null : to.customer())
                        .param(why == null ? null : why.code())
                        .param(why == null ? null : why.reason())
                        .param(to.since().atOffset(ZoneOffset.UTC))
                        .param(time(to.until()))
                        .param(to.version())
                        .param(to.name())
                        .param(to.version() - 1)
                        .update()
                == 1;
    }

    static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static PoolAddress address(ResultSet row) throws SQLException {
        String code = row.getString("why_code");
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new PoolAddress(
                row.getString("name"),
                new Address(Network.parse(row.getString("network")), row.getString("address")),
                row.getString("source"),
                row.getInt("source_index"),
                WalletState.valueOf(row.getString("state")),
                row.getString("customer"),
                code == null ? null : new Note(code, Objects.requireNonNullElse(row.getString("why_reason"), "")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                row.getLong("version"));
    }
}
