package dev.strongroom.core.wallet;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.FloatExcess;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.api.WalletsApi;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.staff.Duties;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The wallets and their states, and so the one place that knows which of them are frozen; each change joins the
 * caller's transaction where there is one.
 */
@Component("deskWallets")
public class Wallets implements WalletsApi {
    private static final int LONGEST_REASON = 500;

    private final WalletRows rows;
    private final Duties duties;
    private final AuditLog audit;
    private final Outbox outbox;
    private final FloatCeiling ceiling;
    private final Clock clock;

    Wallets(WalletRows rows, Duties duties, AuditLog audit, Outbox outbox, FloatCeiling ceiling, Clock clock) {
        this.rows = rows;
        this.duties = duties;
        this.audit = audit;
        this.outbox = outbox;
        this.ceiling = ceiling;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Wallet> wallets() {
        return rows.all().stream().map(WalletRow::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Wallet get(Address address) {
        return row(address).view();
    }

    /** The wallet with an address; empty where the desk has none there. */
    @Transactional(readOnly = true)
    public Optional<Wallet> find(Address address) {
        return rows.find(address.network().toString(), address.text()).map(WalletRow::view);
    }

    /** Why nothing may leave a wallet: it is frozen, or retired. */
    @Transactional(readOnly = true)
    public Optional<Note> obstacle(Address address) {
        return rows.find(address.network().toString(), address.text())
                .map(WalletRow::view)
                .flatMap(wallet -> switch (wallet.state()) {
                    case FROZEN -> Optional.ofNullable(wallet.why());
                    case RETIRED ->
                        Optional.of(
                                WithdrawalProblem.ROUTE.note("wallet: " + address + " is retired and pays nothing"));
                    case AVAILABLE, ALLOCATED, COOLING -> Optional.empty();
                });
    }

    /** Whether a wallet was taken out of use for ever, so that no payment is planned from it. */
    @Transactional(readOnly = true)
    public boolean isRetired(Address address) {
        return find(address)
                .filter(wallet -> wallet.state() == WalletState.RETIRED)
                .isPresent();
    }

    @Override
    public List<FloatExcess> aboveCeiling() {
        return ceiling.exceeded();
    }

    /** The first hot wallet of a network that is available. */
    @Transactional(readOnly = true)
    public Optional<Wallet> hot(Network network) {
        return first(network, WalletTier.HOT);
    }

    /** The first cold wallet of a network that is available. */
    @Transactional(readOnly = true)
    public Optional<Wallet> cold(Network network) {
        return first(network, WalletTier.COLD);
    }

    /** The wallets of one tier on a network, frozen and retired ones among them, by index. */
    @Transactional(readOnly = true)
    public List<Wallet> of(Network network, WalletTier tier) {
        return rows.all().stream()
                .map(WalletRow::view)
                .filter(w -> w.tier() == tier && w.network().equals(network))
                .toList();
    }

    /** The account that mirrors what a wallet holds of an asset. */
    public static Account holdings(Wallet wallet, Asset asset) {
        return holdings(wallet.tier(), wallet.address(), asset);
    }

    /** The account that mirrors what an address of a tier holds of an asset. */
    public static Account holdings(WalletTier tier, Address address, Asset asset) {
        return switch (tier) {
            case HOT -> Account.hot(address, asset);
            case COLD -> Account.cold(address, asset);
            case DEPOSIT -> Account.deposit(address, asset);
        };
    }

    @Override
    @Transactional
    public Wallet freeze(Actor by, Address address, Note why) {
        if (by.kind() == Actor.Kind.API) {
            throw new RefusedException("staff.required", "actor: " + by + " is not a member of staff");
        }
        if (by.isStaff()) {
            duties.requireStaff(by);
        }
        requireReason(why.reason());
        return move(by, address, "wallet.freeze", WalletState.FROZEN, why);
    }

    /** Lets a frozen wallet pay again. Whoever calls it has collected the votes that this takes. */
    @Transactional
    public Wallet unfreeze(Actor by, Address address) {
        if (get(address).state() != WalletState.FROZEN) {
            throw new RefusedException("wallet.state", "wallet: " + address + " is not frozen");
        }
        return move(by, address, "wallet.unfreeze", WalletState.AVAILABLE, null);
    }

    @Override
    @Transactional
    public Wallet retire(Actor by, Address address, String reason) {
        duties.requireApproverOrAdmin(by);
        requireReason(reason);
        return move(by, address, "wallet.retire", WalletState.RETIRED, new Note("wallet.retired", reason));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RefusedException("wallet.reason", "reason: 1 to " + LONGEST_REASON + " characters are needed");
        }
    }

    private Optional<Wallet> first(Network network, WalletTier tier) {
        return of(network, tier).stream().filter(Wallet::isAvailable).findFirst();
    }

    private Wallet move(Actor by, Address address, String action, WalletState to, @Nullable Note why) {
        WalletRow row = row(address);
        Wallet before = row.view();
        if (before.state() == to) {
            return before;
        }
        if (!before.state().canBecome(to)) {
            throw new RefusedException(
                    "wallet.state", "wallet: " + row.name + " is " + before.state() + " and cannot become " + to);
        }
        Instant frozenAt = to == WalletState.FROZEN ? clock.instant().truncatedTo(ChronoUnit.MICROS) : null;
        int changed = rows.change(
                row.name,
                row.version,
                to,
                why == null ? null : why.code(),
                why == null ? null : why.reason(),
                frozenAt);
        if (changed != 1) {
            throw new RefusedException("wallet.busy", "wallet: " + row.name + " was changed just now; look again");
        }
        Wallet after = new Wallet(
                before.name(),
                before.tier(),
                before.index(),
                before.address(),
                to,
                why,
                frozenAt,
                before.version() + 1);
        audit.append(AuditEntry.of(by, action, "wallet:" + row.name, before, after));
        outbox.append(Event.of(action, row.name, after));
        return after;
    }

    private WalletRow row(Address address) {
        return rows.find(address.network().toString(), address.text())
                .orElseThrow(() -> new RefusedException(
                        "wallet.unknown", "wallet: the desk has none at " + address + " on " + address.network()));
    }
}
