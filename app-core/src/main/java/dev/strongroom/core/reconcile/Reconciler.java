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
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.follower.Followers;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.Wallets;
import dev.strongroom.core.wallet.WatchedAddresses;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Compares the books with a network at a height, for every asset of the signed policy and every address of the desk:
 * its wallets, and those that customers pay to.
 */
@Component
public class Reconciler {
    private final Ledger ledger;
    private final Wallets wallets;
    private final WatchedAddresses addresses;
    private final Followers followers;
    private final Trust trust;

    Reconciler(Ledger ledger, Wallets wallets, WatchedAddresses addresses, Followers followers, Trust trust) {
        this.ledger = ledger;
        this.wallets = wallets;
        this.addresses = addresses;
        this.followers = followers;
        this.trust = trust;
    }

    /**
     * Compares after the newest block that can no longer be reorganised. What arrived up to there is booked first.
     *
     * @throws NodeException when the node does not answer
     * @throws RefusedException {@code reconcile.behind} where the follower does not get there in time
     */
    public Reconciliation of(ChainNode node) {
        Head block = node.finalized();
        List<Reconciliation.Line> lines = new ArrayList<>();
        List<Reconciliation.Break> breaks = new ArrayList<>();
        for (TokenPolicy token :
                trust.current().policy().network(node.network()).tokens()) {
            for (WalletTier tier : WalletTier.values()) {
                List<Address> ours = ours(node.network(), tier);
                if (!ours.isEmpty()) {
                    lines.add(line(node, token.token().asset(), tier, ours, breaks));
                }
            }
        }
        return new Reconciliation(node.network(), block, lines, breaks);
    }

    private List<Address> ours(Network network, WalletTier tier) {
        return switch (tier) {
            case HOT, COLD ->
                wallets.of(network, tier).stream().map(Wallet::address).toList();
            case DEPOSIT -> addresses.deposits(network);
        };
    }

    private Reconciliation.Line line(
            ChainNode node, Asset asset, WalletTier tier, List<Address> ours, List<Reconciliation.Break> breaks) {
        Map<Address, Holding> chain = node.balances(ours, asset);
        followers.reach(
                node.network(),
                chain.values().stream()
                        .mapToLong(held -> held.at().height())
                        .max()
                        .orElse(0));
        BigInteger inBooks = BigInteger.ZERO;
        BigInteger onChain = BigInteger.ZERO;
        for (Address address : ours) {
            Holding held = chain.get(address);
            if (held == null) {
                throw new NodeException(NodeException.Kind.MALFORMED, "gave no balance of " + address, null);
            }
            BigInteger there = held.units();
            BigInteger books = ledger.totalAt(
                    Wallets.holdings(tier, address, asset), held.at().height());
            if (!books.equals(there)) {
                breaks.add(new Reconciliation.Break(address, tier, asset, books, there));
            }
            inBooks = inBooks.add(books);
            onChain = onChain.add(there);
        }
        return new Reconciliation.Line(asset, tier, inBooks, onChain);
    }
}
