package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.AssignmentLine;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.ImportedAddresses;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.pool.AssignmentFile.Line;
import dev.strongroom.core.staff.Duties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says whose an imported address is, or one that was paid to before it was given. */
@Component
class AssignImported implements ImportedAddresses {
    private final PoolReads reads;
    private final AddressRows rows;
    private final PoolRows pools;
    private final Sources sources;
    private final Rotated rotated;
    private final PoolChanges changes;
    private final CustomersApi customers;
    private final Duties duties;
    private final Chains chains;

    AssignImported(
            PoolReads reads,
            AddressRows rows,
            PoolRows pools,
            Sources sources,
            Rotated rotated,
            PoolChanges changes,
            CustomersApi customers,
            Duties duties,
            Chains chains) {
        this.reads = reads;
        this.rows = rows;
        this.pools = pools;
        this.sources = sources;
        this.rotated = rotated;
        this.changes = changes;
        this.customers = customers;
        this.duties = duties;
        this.chains = chains;
    }

    /**
     * An assignment that can be made.
     *
     * @param before the address as it stands
     * @param customer whose it is to be
     */
    private record Checked(PoolAddress before, String customer) {
        boolean isNew() {
            return !customer.equals(before.customer());
        }
    }

    @Override
    public PoolAddress assign(Actor by, Address address, String customer) {
        duties.requireStaff(by);
        return changes.in(() -> store(by, checked(by, address, customer)));
    }

    @Override
    public List<AssignmentLine> check(Actor by, Network network, byte[] csv) {
        duties.requireStaff(by);
        List<Line> lines = AssignmentFile.read(csv);
        pools.get(network);
        Set<Address> seen = new HashSet<>();
        return lines.stream().map(line -> look(by, network, line, seen)).toList();
    }

    @Override
    public List<PoolAddress> assignAll(Actor by, Network network, byte[] csv) {
        duties.requireStaff(by);
        List<Line> lines = AssignmentFile.read(csv);
        return changes.in(() -> {
            pools.get(network);
            Set<Address> seen = new HashSet<>();
            List<Checked> all = new ArrayList<>();
            for (Line line : lines) {
                try {
                    all.add(checked(by, network, line, seen));
                } catch (RefusedException e) {
                    throw new RefusedException(
                            "pool.assignments", "file: line " + line.number() + ": " + e.reason(), e);
                }
            }
            return all.stream().map(one -> store(by, one)).toList();
        });
    }

    private AssignmentLine look(Actor by, Network network, Line line, Set<Address> seen) {
        try {
            // each by itself: a refusal ends its transaction
            boolean isNew = changes.in(() -> checked(by, network, line, seen)).isNew();
            return new AssignmentLine(line.number(), line.address(), line.customer(), isNew, null);
        } catch (RefusedException e) {
            Note problem = new Note(e.code(), e.reason());
            return new AssignmentLine(line.number(), line.address(), line.customer(), false, problem);
        }
    }

    private Checked checked(Actor by, Network network, Line line, Set<Address> seen) {
        Address address = chains.of(network).address(network, line.address());
        if (!seen.add(address)) {
            throw new RefusedException(
                    "pool.assignments", "address: " + address + " stands in an earlier line already");
        }
        return checked(by, address, line.customer());
    }

    private Checked checked(Actor by, Address address, String customer) {
        customers.get(customer);
        PoolAddress now = reads.get(address);
        if (now.isPaidTooEarly()) {
            requireRoom(by, now, customer);
        } else if (!now.isImported()) {
            throw new RefusedException(
                    "pool.not-imported", "address: " + now.name() + " was not imported; the desk gives it by itself");
        }
        if (rotated.why(now).isPresent()) {
            throw new RefusedException("pool.rotation", "address: the source of " + now.name() + " is out of use");
        }
        sources.tellable(now);
        Checked wanted = new Checked(now, customer);
        if (!now.isPaidTooEarly() && now.state() != WalletState.AVAILABLE && now.state() != WalletState.ALLOCATED) {
            throw new RefusedException("pool.state", "address: " + now.name() + " is " + now.state());
        }
        if (now.customer() != null && wanted.isNew()) {
            duties.requireApproverOrAdmin(by);
        }
        return wanted;
    }

    /** An address that was to be given becomes the one that the customer is told. */
    private void requireRoom(Actor by, PoolAddress paid, String customer) {
        duties.requireApproverOrAdmin(by);
        rows.given(customer, paid.network()).ifPresent(other -> {
            throw new RefusedException(
                    "pool.given", "customer: " + customer + " is told " + other.name() + " on " + other.network());
        });
    }

    private PoolAddress store(Actor by, Checked wanted) {
        PoolAddress before = wanted.before();
        return wanted.isNew()
                ? changes.store(by, "pool.assign", before, changes.owned(before, wanted.customer()))
                : before;
    }
}
