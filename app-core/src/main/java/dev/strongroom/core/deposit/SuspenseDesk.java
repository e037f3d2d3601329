package dev.strongroom.core.deposit;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseItem.Decision;
import dev.strongroom.core.api.SuspensePreview;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.customer.Customers;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.ledger.Line;
import dev.strongroom.core.settings.Settings;
import dev.strongroom.core.staff.Duties;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.WatchedAddresses;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about suspense items; the follower tells the ledger, in a moment. */
@Component
class SuspenseDesk implements Suspense {
    private static final int MOST = 1000;

    private final SuspenseRows rows;
    private final SuspenseStore store;
    private final Customers customers;
    private final WatchedAddresses addresses;
    private final Chains chains;
    private final Duties duties;
    private final Settings settings;
    private final Trust trust;
    private final ResolveSuspense.Fees fees;
    private final Durably durably;

    SuspenseDesk(
            SuspenseRows rows,
            SuspenseStore store,
            Customers customers,
            WatchedAddresses addresses,
            Chains chains,
            Duties duties,
            Settings settings,
            Trust trust,
            ResolveSuspense.Fees fees,
            Durably durably) {
        this.rows = rows;
        this.store = store;
        this.customers = customers;
        this.addresses = addresses;
        this.chains = chains;
        this.duties = duties;
        this.settings = settings;
        this.trust = trust;
        this.fees = fees;
        this.durably = durably;
    }

    @Override
    public SuspenseItem get(String id) {
        return store.get(id);
    }

    @Override
    public List<SuspenseItem> work() {
        return rows.work();
    }

    @Override
    public List<SuspenseItem> done(@Nullable String before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException("suspense.limit", "limit: must be 1 to " + MOST);
        }
        return rows.done(before, limit);
    }

    @Override
    public SuspensePreview preview(String id, SuspenseResolution resolution) {
        SuspenseItem item = store.get(id);
        check(item, resolution);
        return new SuspensePreview(
                Resolutions.transfer(item, resolution).entries().stream()
                        .map(Line::view)
                        .toList(),
                needsSecond(item));
    }

    @Override
    public SuspenseItem resolve(Actor by, String id, long version, SuspenseResolution resolution) {
        duties.requireStaff(by);
        SuspenseItem item = require(id, version, SuspenseState.OPEN);
        check(item, resolution);
        boolean second = needsSecond(item);
        Decision decision = new Decision(resolution, by, null, null, store.now());
        return durably.call(() -> store.move(
                by,
                item,
                second ? SuspenseState.PROPOSED : SuspenseState.RESOLVED,
                decision,
                !second,
                resolution.reason()));
    }

    @Override
    public SuspenseItem agree(Actor by, String id, long version) {
        duties.requireStaff(by);
        SuspenseItem item = require(id, version, SuspenseState.PROPOSED);
        Decision proposed = Objects.requireNonNull(item.decision());
        if (proposed.by().equals(by)) {
            throw new RefusedException(
                    "suspense.second", "suspense: " + by.id() + " proposed this; somebody else has to agree");
        }
        check(item, proposed.resolution());
        Decision agreed = new Decision(proposed.resolution(), proposed.by(), by, null, store.now());
        return durably.call(() -> store.move(
                by,
                item,
                SuspenseState.RESOLVED,
                agreed,
                true,
                proposed.resolution().reason()));
    }

    @Override
    public SuspenseItem reopen(Actor by, String id, long version, String reason) {
        duties.requireStaff(by);
        if (reason.strip().length() < 3 || reason.length() > 500) {
            throw new RefusedException("suspense.reason", "reason: 3 to 500 characters are needed");
        }
        SuspenseItem item = require(id, version, SuspenseState.PROPOSED);
        return durably.call(() -> store.move(by, item, SuspenseState.OPEN, null, false, reason));
    }

    private SuspenseItem require(String id, long version, SuspenseState state) {
        SuspenseItem item = store.get(id);
        if (item.version() != version) {
            throw new RefusedException(
                    "suspense.changed", "suspense: " + id + " has changed meanwhile; look at it again");
        }
        if (item.state() != state) {
            throw new RefusedException("suspense.state", "suspense: " + id + " is " + item.state() + ", not " + state);
        }
        return item;
    }

    private void check(SuspenseItem item, SuspenseResolution resolution) {
        SuspenseResolution.Kind kind = resolution.kind();
        boolean fillsHole = kind == SuspenseResolution.Kind.MATCH || kind == SuspenseResolution.Kind.WRITE_OFF;
        if (item.isMissing() && !fillsHole) {
            throw new RefusedException(
                    "suspense.missing", "kind: what is missing is charged to its owner or written off");
        }
        if (kind == SuspenseResolution.Kind.MATCH && !Objects.equals(resolution.customer(), item.owner())) {
            throw new RefusedException(
                    "suspense.owner",
                    item.owner() == null
                            ? "customer: the evidence names no owner; credit it or pay it back"
                            : "customer: the address belongs to " + item.owner());
        }
        if (resolution.customer() != null) {
            customers.get(resolution.customer());
        }
        if (resolution.to() != null) {
            refundable(item, resolution.to());
        }
    }

    private void refundable(SuspenseItem item, String to) {
        Network network = item.arrival().to().network();
        if (addresses.owner(chains.of(network).address(network, to)).isPresent()) {
            throw new RefusedException("suspense.to", "to: " + to + " is an address of this desk");
        }
        fees.afterFee(item.arrival().amount());
    }

    private boolean needsSecond(SuspenseItem item) {
        var amount = item.arrival().amount();
        return settings.current(DepositSetting.DEPOSITS)
                .value()
                .needsSecond(trust.current().policy().token(amount.asset()), amount);
    }
}
