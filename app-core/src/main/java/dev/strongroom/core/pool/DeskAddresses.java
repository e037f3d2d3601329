package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.pool.AddressRows.Numbered;
import dev.strongroom.core.pool.Recomputation.Finding;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.WatchedAddresses;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every address of the desk in memory: the wallets of the signed policy, and all addresses of the pools, whatever their
 * state. An address gets here only when its source gives it, so a row that somebody has altered is nobody's.
 */
@Component
class DeskAddresses implements WatchedAddresses {
    private static final Logger LOG = LoggerFactory.getLogger(DeskAddresses.class);
    private static final int PAGE = 1000;

    private final AddressRows rows;
    private final Recomputation recomputation;
    private final Trust trust;
    private final Map<Network, Seen> networks = new ConcurrentHashMap<>();

    DeskAddresses(AddressRows rows, Recomputation recomputation, Trust trust) {
        this.rows = rows;
        this.recomputation = recomputation;
        this.trust = trust;
    }

    /** The addresses of one pool up to a number. */
    private static final class Seen {
        private final Set<Address> genuine = ConcurrentHashMap.newKeySet();
        private long number;
    }

    @Override
    public Predicate<Address> on(Network network) {
        Seen seen = seen(network);
        pickUp(network, seen);
        Set<Address> wallets = new HashSet<>();
        for (SignerAccount account : trust.current().policy().accounts()) {
            if (account.address().network().equals(network)) {
                wallets.add(account.address());
            }
        }
        return address -> seen.genuine.contains(address) || wallets.contains(address);
    }

    @Override
    public List<Address> deposits(Network network) {
        Seen seen = seen(network);
        pickUp(network, seen);
        return List.copyOf(seen.genuine);
    }

    @Override
    public Optional<Owner> owner(Address address) {
        Optional<SignerAccount> wallet = trust.current().policy().account(address);
        if (wallet.isPresent()) {
            return Optional.of(new Owner(holding(wallet.get().tier()), null));
        }
        if (!isGenuine(address)) {
            return Optional.empty();
        }
        return Optional.of(new Owner(
                AccountKind.DEPOSIT,
                rows.find(address).map(PoolAddress::customer).orElse(null)));
    }

    /** Takes over what somebody else has recomputed; what was missing so far may be among it. */
    void take(Network network, List<Finding> findings) {
        Seen seen = seen(network);
        for (Finding finding : findings) {
            if (finding.isGenuine()) {
                seen.genuine.add(finding.row().address());
            }
        }
    }

    private boolean isGenuine(Address address) {
        Seen seen = seen(address.network());
        if (!seen.genuine.contains(address)) {
            pickUp(address.network(), seen);
        }
        return seen.genuine.contains(address);
    }

    private Seen seen(Network network) {
        return networks.computeIfAbsent(network, _ -> new Seen());
    }

    /** Numbers rise without a gap in the order of commits, so nothing comes later that is below the last one seen. */
    private void pickUp(Network network, Seen seen) {
        synchronized (seen) {
            while (true) {
                List<Numbered> page = rows.after(network, seen.number, PAGE);
                if (page.isEmpty()) {
                    return;
                }
                List<Finding> findings = recomputation.of(page);
                findings.stream()
                        .filter(finding -> !finding.isGenuine())
                        .forEach(finding -> LOG.error("not watched: {}", finding.broken()));
                take(network, findings);
                seen.number = page.getLast().number();
            }
        }
    }

    /** Whoever has recomputed all of a pool up to this number spares this one the work. */
    void seenUpTo(Network network, long number) {
        Seen seen = seen(network);
        synchronized (seen) {
            seen.number = Math.max(seen.number, number);
        }
    }

    private static AccountKind holding(SignerAccount.Tier tier) {
        return switch (tier) {
            case HOT -> AccountKind.HOT;
            case COLD -> AccountKind.COLD;
        };
    }
}
