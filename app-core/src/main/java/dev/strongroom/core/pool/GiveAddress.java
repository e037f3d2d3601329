package dev.strongroom.core.pool;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddress;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.follower.Followers;
import dev.strongroom.core.staff.Duties;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives each customer one address on each network, for good. */
@Component
class GiveAddress implements DepositAddresses {
    private static final Logger LOG = LoggerFactory.getLogger(GiveAddress.class);

    private final AddressRows rows;
    private final PoolRows pools;
    private final TakeAddress take;
    private final PaidAddresses paid;
    private final Sources sources;
    private final Rotated rotated;
    private final PoolChanges changes;
    private final Followers followers;
    private final CustomersApi customers;
    private final Duties duties;

    GiveAddress(
            AddressRows rows,
            PoolRows pools,
            TakeAddress take,
            PaidAddresses paid,
            Sources sources,
            Rotated rotated,
            PoolChanges changes,
            Followers followers,
            CustomersApi customers,
            Duties duties) {
        this.rows = rows;
        this.pools = pools;
        this.take = take;
        this.paid = paid;
        this.sources = sources;
        this.rotated = rotated;
        this.changes = changes;
        this.followers = followers;
        this.customers = customers;
        this.duties = duties;
    }

    @Override
    public DepositAddress give(Actor by, String customer, Network network) {
        if (by.isStaff()) {
            duties.requireStaff(by);
        }
        customers.get(customer);
        pools.get(network);
        followers.requireBegun(network);
        return shown(given(customer, network)
                .filter(row -> row.state() == WalletState.FROZEN || !isRotatedOut(row))
                .orElseGet(() -> first(by, customer, network)));
    }

    @Override
    public List<DepositAddress> of(String customer) {
        customers.get(customer);
        return changes.in(() -> rows.given(customer)).stream()
                .filter(row -> rotated.why(row).isEmpty())
                .map(this::told)
                .toList();
    }

    /**
     * The customer's address is of a source that was taken out of use: it is retired, and there is room for another.
     */
    private boolean isRotatedOut(PoolAddress row) {
        Note why = changes.in(() -> rotated.why(row)).orElse(null);
        if (why == null) {
            return false;
        }
        try {
            changes.in(() -> changes.store(
                    PoolChanges.SELF, "pool.retire", row, changes.moved(row, WalletState.RETIRED, why, null)));
        } catch (RefusedException e) {
            LOG.debug("{} is being retired by somebody else: {}", row.name(), e.reason());
        }
        return true;
    }

    private PoolAddress first(Actor by, String customer, Network network) {
        try {
            return take.take(by, "pool.give", network, free -> {
                paid.requireUnpaid(free);
                return changes.moved(free, WalletState.ALLOCATED, customer, null, null);
            });
        } catch (RefusedException e) {
            // somebody asked for the same customer at the same moment and was faster
            return given(customer, network).orElseThrow(() -> e);
        }
    }

    private Optional<PoolAddress> given(String customer, Network network) {
        return changes.in(() -> rows.given(customer, network));
    }

    private DepositAddress shown(PoolAddress row) {
        Note why = row.why();
        if (row.state() == WalletState.FROZEN) {
            throw new RefusedException(
                    "pool.frozen",
                    "address: that of " + row.customer() + " on " + row.network() + " is frozen"
                            + (why == null ? "" : " (" + why.reason() + ")")
                            + "; unfreeze it, or retire it to give another one");
        }
        return told(row);
    }

    private DepositAddress told(PoolAddress row) {
        return new DepositAddress(
                String.valueOf(row.customer()),
                sources.tellable(row),
                row.name(),
                row.source(),
                row.index(),
                row.since(),
                row.state() == WalletState.FROZEN ? row.why() : null);
    }
}
