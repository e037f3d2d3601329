package dev.strongroom.core.reconcile;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.deposit.Unbooked;
import dev.strongroom.core.follower.Followers;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.Wallets;
import dev.strongroom.core.wallet.WatchedAddresses;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Compares the books with a network at a height, for every asset of the signed policy and every address of the desk:
 * its wallets, and those that customers pay to. What a hot wallet has staked counts as its own, for it comes back
 * there.
 */
@Component
public class Reconciler {
    /** Addresses of one step. */
    private static final int STEP = 1000;

    /** How long a run waits in all for entries of payments that are final. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final Ledger ledger;
    private final Wallets wallets;
    private final WatchedAddresses addresses;
    private final Followers followers;
    private final Unbooked unbooked;
    private final StakedCoin staked;
    private final Trust trust;

    Reconciler(
            Ledger ledger,
            Wallets wallets,
            WatchedAddresses addresses,
            Followers followers,
            Unbooked unbooked,
            StakedCoin staked,
            Trust trust) {
        this.ledger = ledger;
        this.wallets = wallets;
        this.addresses = addresses;
        this.followers = followers;
        this.unbooked = unbooked;
        this.staked = staked;
        this.trust = trust;
    }

    /** One asset of the addresses of one tier. */
    private record Part(Asset asset, WalletTier tier, List<Address> ours) {
        int steps() {
            return (ours.size() + STEP - 1) / STEP;
        }
    }

    /**
     * Compares after the newest block that can no longer be reorganised. What arrived up to there is booked first.
     *
     * @throws NodeException when the node does not answer
     * @throws RefusedException {@code reconcile.behind} where the follower does not get there in time
     */
    public Reconciliation of(ChainNode node) {
        return compare(node, (_, _) -> {}).result();
    }

    /** The same with the balances, told step by step. */
    Comparison compare(ChainNode node, Reconciliations.Heard heard) {
        Head block = node.finalized();
        List<Part> parts = parts(node.network());
        Run run = new Run(
                node, heard, parts.stream().mapToInt(Part::steps).sum(), System.nanoTime() + PATIENCE.toNanos());
        List<Reconciliation.Line> lines = new ArrayList<>();
        for (Part part : parts) {
            lines.add(run.line(part));
        }
        return new Comparison(new Reconciliation(node.network(), block, lines, run.breaks), run.balances);
    }

    private List<Part> parts(Network network) {
        List<Part> parts = new ArrayList<>();
        for (TokenPolicy token : trust.current().policy().network(network).tokens()) {
            for (WalletTier tier : WalletTier.values()) {
                List<Address> ours = ours(network, tier);
                if (!ours.isEmpty()) {
                    parts.add(new Part(token.token().asset(), tier, ours));
                }
            }
        }
        return parts;
    }

    private List<Address> ours(Network network, WalletTier tier) {
        return switch (tier) {
            case HOT, COLD ->
                wallets.of(network, tier).stream().map(Wallet::address).toList();
            case DEPOSIT -> addresses.deposits(network);
        };
    }

    /** One comparison under way. */
    private final class Run {
        private final ChainNode node;
        private final Reconciliations.Heard heard;
        private final int steps;
        private final long patientUntil;
        private final List<Reconciliation.Break> breaks = new ArrayList<>();
        private final Map<Asset, Map<Address, Holding>> balances = new LinkedHashMap<>();
        private int done;

        Run(ChainNode node, Reconciliations.Heard heard, int steps, long patientUntil) {
            this.node = node;
            this.heard = heard;
            this.steps = steps;
            this.patientUntil = patientUntil;
        }

        private void tell() {
            heard.at(done, steps);
        }

        Reconciliation.Line line(Part part) {
            Map<Address, Holding> chain = read(part);
            Map<Address, StakedCoin.Both> stakes = stakes(part);
            followers.reach(
                    node.network(),
                    chain.values().stream()
                            .mapToLong(held -> held.at().height())
                            .max()
                            .orElse(0),
                    this::tell);
            balances.computeIfAbsent(part.asset(), _ -> new HashMap<>()).putAll(chain);
            Map<Address, BigInteger> booked = booked(part, chain);
            BigInteger inBooks = BigInteger.ZERO;
            BigInteger onChain = BigInteger.ZERO;
            for (Address address : part.ours()) {
                Holding held = chain.get(address);
                if (held == null) {
                    throw new NodeException(NodeException.Kind.MALFORMED, "gave no balance of " + address, null);
                }
                StakedCoin.Both stake = stakes.getOrDefault(address, StakedCoin.NONE);
                BigInteger there = held.units().add(stake.chain());
                BigInteger books = books(part, address, held, booked.getOrDefault(address, BigInteger.ZERO))
                        .add(stake.books());
                if (!books.equals(there)) {
                    breaks.add(new Reconciliation.Break(address, part.tier(), part.asset(), books, there));
                }
                inBooks = inBooks.add(books);
                onChain = onChain.add(there);
            }
            return new Reconciliation.Line(part.asset(), part.tier(), inBooks, onChain);
        }

        private Map<Address, StakedCoin.Both> stakes(Part part) {
            return part.tier() == WalletTier.HOT && part.asset().isNative()
                    ? part.ours().stream()
                            .collect(Collectors.toMap(
                                    address -> address, address -> staked.of(node, address, part.asset())))
                    : Map.of();
        }

        private Map<Address, Holding> read(Part part) {
            Map<Address, Holding> chain = new HashMap<>();
            for (int from = 0; from < part.ours().size(); from += STEP) {
                tell();
                chain.putAll(node.balances(
                        part.ours().subList(from, Math.min(part.ours().size(), from + STEP)), part.asset()));
                done++;
            }
            tell();
            return chain;
        }

        /** Both sides are of one block, so only an entry that is still to come can change the answer. */
        private BigInteger books(Part part, Address address, Holding held, BigInteger first) {
            long height = held.at().height();
            BigInteger books = first;
            while (!books.equals(held.units())
                    && System.nanoTime() - patientUntil < 0
                    && unbooked.isAwaited(address, height)) {
                tell();
                LockSupport.parkNanos(BETWEEN.toNanos());
                books = ledger.totalAt(Wallets.holdings(part.tier(), address, part.asset()), height);
            }
            return books;
        }

        /** What the books say of each address, asked for many at once. */
        private Map<Address, BigInteger> booked(Part part, Map<Address, Holding> chain) {
            Map<Long, List<Address>> byHeight = chain.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            held -> held.getValue().at().height(),
                            Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
            Map<Address, BigInteger> booked = new HashMap<>();
            byHeight.forEach((height, ours) -> {
                for (int from = 0; from < ours.size(); from += STEP) {
                    tell();
                    List<Account> accounts = ours.subList(from, Math.min(ours.size(), from + STEP)).stream()
                            .map(address -> Wallets.holdings(part.tier(), address, part.asset()))
                            .toList();
                    ledger.totalsAt(accounts, height)
                            .forEach((account, units) ->
                                    booked.put(new Address(node.network(), account.owner()), units));
                }
            });
            return booked;
        }
    }
}
