package dev.strongroom.core.deposit;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Watch;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.follower.BlockSink;
import dev.strongroom.core.follower.Sight;
import dev.strongroom.core.settings.Settings;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.Openings;
import dev.strongroom.core.wallet.WatchedAddresses;
import dev.strongroom.core.wallet.WatchedAddresses.Owner;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes in what the blocks bring to the desk's addresses, and what they take from them. */
@Component
class Arrivals implements BlockSink {
    private static final Note REORGANISED = new Note("deposit.reorganised", "its block is no longer part of the chain");

    private final WatchedAddresses addresses;
    private final Openings openings;
    private final Trust trust;
    private final Settings settings;
    private final DepositStore store;
    private final OwnArrivals own;
    private final Outflows outflows;
    private final BookArrivals book;
    private final CarryOn carryOn;
    private final AuditLog audit;

    Arrivals(
            WatchedAddresses addresses,
            Openings openings,
            Trust trust,
            Settings settings,
            DepositStore store,
            OwnArrivals own,
            Outflows outflows,
            BookArrivals book,
            CarryOn carryOn,
            AuditLog audit) {
        this.addresses = addresses;
        this.openings = openings;
        this.trust = trust;
        this.settings = settings;
        this.store = store;
        this.own = own;
        this.outflows = outflows;
        this.book = book;
        this.carryOn = carryOn;
        this.audit = audit;
    }

    @Override
    public long policy() {
        return trust.current().policy().version();
    }

    @Override
    public Watch watch(Network network) {
        Set<Asset> listed = assets(network).collect(Collectors.toSet());
        return new Watch(listed, addresses.on(network));
    }

    @Override
    public OptionalLong firstHeight(Network network) {
        OptionalLong opened = openings.earliest(network, assets(network));
        return opened.isPresent() ? OptionalLong.of(opened.getAsLong() + 1) : opened;
    }

    private Stream<Asset> assets(Network network) {
        return trust.current().policy().network(network).tokens().stream()
                .map(token -> token.token().asset());
    }

    @Override
    public void take(Network network, List<BlockMovements> blocks) {
        DepositRules rules = settings.current(DepositSetting.DEPOSITS).value();
        for (BlockMovements block : blocks) {
            for (Movement movement : block.movements()) {
                addresses
                        .owner(movement.address())
                        .ifPresent(owner -> take(block.block(), movement, owner, needed(rules, movement.asset())));
            }
        }
    }

    private void take(Head block, Movement movement, Owner owner, int needed) {
        if (movement.units().abs().compareTo(Amount.MAX_UNITS) > 0) {
            // no book can hold it, and no follower stops for it: kept as text for people to look into
            audit.append(AuditEntry.of(
                    Actor.system("follower"), "deposit.range", "tx:" + movement.txid(), null, Beyond.of(movement)));
            return;
        }
        String id = DepositIds.of(block, movement);
        String sender =
                movement.counterparty() == null ? null : movement.counterparty().text();
        Arrival arrival = new Arrival(
                new Amount(movement.units().abs(), movement.asset()),
                movement.address(),
                sender,
                movement.txid(),
                block);
        Instant now = store.now();
        if (movement.isArrival() && own.isOwn(movement.txid())) {
            return;
        }
        if (movement.isArrival()) {
            DepositRow row = new DepositRow(
                    id, arrival, owner.holding(), owner.customer(), DepositState.SEEN, needed, null, now, now, 0);
            store.insert(row, movement.index());
        } else {
            outflows.insert(id, arrival, owner.holding());
        }
    }

    private static int needed(DepositRules rules, Asset asset) {
        return rules.confirmations(asset)
                .orElseGet(() -> Registry.builtIn().all().stream()
                        .filter(listed -> listed.network().equals(asset.network()))
                        .mapToInt(ListedNetwork::confirmations)
                        .findFirst()
                        .orElse(1));
    }

    @Override
    public void orphan(Network network, long above) {
        for (DepositRow row : store.above(network, above)) {
            if (!store.move(row, DepositState.ORPHANED, REORGANISED, row.customer(), true)) {
                throw new IllegalStateException("deposit " + row.id() + " was changed while its block was taken back");
            }
        }
        outflows.orphan(network, above);
    }

    @Override
    public void carryOn(Network network) {
        carryOn.run(network);
    }

    @Override
    public void settle(Sight sight) {
        own.explain(sight.network());
        book.run(sight);
        outflows.settle(sight);
    }

    /** What no amount can hold, as text. */
    private record Beyond(String asset, String address, String units) {
        static Beyond of(Movement movement) {
            return new Beyond(
                    movement.asset().toString(),
                    movement.address().text(),
                    movement.units().toString());
        }
    }
}
