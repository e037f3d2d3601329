package dev.strongroom.core.reconcile;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.Wallets;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Compares the books with a network at a height, for every asset of the signed policy and every wallet of the desk. */
@Component
public class Reconciler {
    private final Ledger ledger;
    private final Wallets wallets;
    private final Trust trust;

    Reconciler(Ledger ledger, Wallets wallets, Trust trust) {
        this.ledger = ledger;
        this.wallets = wallets;
        this.trust = trust;
    }

    /**
     * Compares after the newest block that can no longer be reorganised.
     *
     * @throws NodeException when the node does not answer
     */
    public Reconciliation of(ChainNode node) {
        Head block = node.finalized();
        List<Reconciliation.Line> lines = new ArrayList<>();
        List<Reconciliation.Break> breaks = new ArrayList<>();
        for (TokenPolicy token :
                trust.current().policy().network(node.network()).tokens()) {
            for (WalletTier tier : WalletTier.values()) {
                List<Wallet> ours = wallets.of(node.network(), tier);
                if (!ours.isEmpty()) {
                    lines.add(line(node, token.token(), tier, ours, breaks));
                }
            }
        }
        return new Reconciliation(node.network(), block, lines, breaks);
    }

    private Reconciliation.Line line(
            ChainNode node, Token token, WalletTier tier, List<Wallet> ours, List<Reconciliation.Break> breaks) {
        Asset asset = token.asset();
        Map<Address, Holding> chain =
                node.balances(ours.stream().map(Wallet::address).toList(), asset);
        BigInteger inBooks = BigInteger.ZERO;
        BigInteger onChain = BigInteger.ZERO;
        for (Wallet wallet : ours) {
            Holding held = chain.get(wallet.address());
            if (held == null) {
                throw new NodeException(NodeException.Kind.MALFORMED, "gave no balance of " + wallet.address(), null);
            }
            BigInteger there = held.units();
            BigInteger books =
                    ledger.totalAt(Wallets.holdings(wallet, asset), held.at().height());
            if (!books.equals(there)) {
                breaks.add(new Reconciliation.Break(wallet.address(), tier, asset, books, there));
            }
            inBooks = inBooks.add(books);
            onChain = onChain.add(there);
        }
        return new Reconciliation.Line(asset, tier, inBooks, onChain);
    }
}
