package dev.strongroom.core.wallet;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletBalance;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Postings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * From which block on the books of a wallet are kept: by its opening entry, or by a note where it was empty then. The
 * decision is stored first and the ledger told after it, again until it knows.
 */
@Component
public class Openings {
    private static final Logger LOG = LoggerFactory.getLogger(Openings.class);

    private final OpeningRows rows;
    private final Ledger ledger;
    private final Wallets wallets;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Durably durably;
    private final OpeningSteps steps;
    private final Clock clock;

    /** An opening is never taken back. */
    private final Map<Key, Long> known = new ConcurrentHashMap<>();

    private record Key(Address address, Asset asset) {}

    /** What feed and audit log tell of an opening. */
    private record Told(String wallet, String asset, String units, long height) {}

    Openings(
            OpeningRows rows,
            Ledger ledger,
            Wallets wallets,
            AuditLog audit,
            Outbox outbox,
            Durably durably,
            OpeningSteps steps,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.wallets = wallets;
        this.audit = audit;
        this.outbox = outbox;
        this.durably = durably;
        this.steps = steps;
        this.clock = clock;
    }

    void noteEmpty(Address address, Asset asset, long height) {
        durably.run(() -> rows.noteEmpty(address, asset, height));
    }

    /**
     * Opens wallets with what they held, all or nothing. Whoever calls it has made certain of the balances.
     *
     * @throws RefusedException {@code opening.done} where one is open already; nothing is changed
     */
    public void open(Actor by, List<WalletBalance> balances) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            durably.run(() -> balances.forEach(balance -> store(by, balance, now)));
        } catch (DuplicateKeyException e) {
            throw new RefusedException("opening.done", "shown: somebody has opened one of them just now", e);
        }
        steps.reached(OpeningStep.STORED);
        balances.stream().map(one -> one.wallet().network()).distinct().forEach(this::finish);
    }

    private void store(Actor by, WalletBalance balance, Instant now) {
        Asset asset = balance.amount().asset();
        Wallet wallet = wallets.get(balance.wallet());
        if (of(wallet, asset).isPresent()) {
            throw new RefusedException(
                    "opening.done", "shown: " + wallet.name() + " is in the books with " + asset + " already");
        }
        rows.insert(balance, by, now);
        Told told = new Told(
                wallet.name(), asset.toString(), balance.amount().units().toString(), balance.height());
        outbox.append(Event.of("wallet.open", wallet.name(), told));
        audit.append(AuditEntry.of(by, "wallet.open", "wallet:" + wallet.name(), null, told));
    }

    /** Tells the ledger of what was decided and it may not know; outside of any transaction, as often as one likes. */
    public void finish(Network network) {
        for (WalletBalance due : rows.due(network)) {
            try {
                book(due);
            } catch (RuntimeException e) {
                LOG.error("the opening of {} could not be booked and is tried again", due.wallet(), e);
            }
        }
    }

    private void book(WalletBalance due) {
        Wallet wallet = wallets.get(due.wallet());
        ledger.post(Postings.openWallet(Wallets.holdings(wallet, due.amount().asset()), due.amount(), due.height()))
                .orRefuse();
        steps.reached(OpeningStep.POSTED);
        durably.run(() -> rows.booked(due));
        steps.reached(OpeningStep.BOOKED);
    }

    /** The block whose balance an own wallet was taken into the books with; empty while it was not. */
    public OptionalLong of(Address address, Asset asset) {
        Long height = known.get(new Key(address, asset));
        return height == null ? of(wallets.get(address), asset) : OptionalLong.of(height);
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
        OptionalLong height = booked.isPresent() ? booked : rows.height(wallet.address(), asset);
        height.ifPresent(at -> known.put(new Key(wallet.address(), asset), at));
        return height;
    }
}
