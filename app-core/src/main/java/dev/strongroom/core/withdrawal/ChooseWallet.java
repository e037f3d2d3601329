package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.ceremony.Limits;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.signing.HotSigner;
import dev.strongroom.core.wallet.Wallets;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Fixes who pays: cold from the signed policy's threshold on, or where the hot float has no room left; else hot. Of the
 * wallets of that tier that are not retired, the one with most of the asset available pays; if even that is short, the
 * payment waits for it.
 */
@Component
class ChooseWallet {
    /** Route and wallet. */
    record Choice(Route route, Address from) {}

    private final HotSigner hotSigner;
    private final Books books;
    private final Wallets wallets;

    ChooseWallet(HotSigner hotSigner, Books books, Wallets wallets) {
        this.hotSigner = hotSigner;
        this.books = books;
        this.wallets = wallets;
    }

    Choice choose(WithdrawalRow row, Policy policy, Instant now) {
        Limits limits = policy.limits(row.asset());
        List<Address> hot = wallets(policy, SignerAccount.Tier.HOT, row).stream()
                .filter(wallet -> hotSigner.signsFor(wallet, now))
                .toList();
        boolean cold = row.units.compareTo(limits.coldThreshold()) >= 0
                || hot.isEmpty()
                || !hotSigner.hasRoom(row.amount(), now);
        return cold
                ? new Choice(Route.COLD, richest(cold(policy, row), Route.COLD, row.asset()))
                : new Choice(Route.HOT, richest(hot, Route.HOT, row.asset()));
    }

    private List<Address> cold(Policy policy, WithdrawalRow row) {
        return wallets(policy, SignerAccount.Tier.COLD, row).stream()
                .filter(wallet -> !wallets.isRetired(wallet))
                .toList();
    }

    private static List<Address> wallets(Policy policy, SignerAccount.Tier tier, WithdrawalRow row) {
        return policy.accounts().stream()
                .filter(account -> account.tier() == tier)
                .map(SignerAccount::address)
                .filter(address -> address.network().equals(row.network()))
                .toList();
    }

    private Address richest(List<Address> wallets, Route route, Asset asset) {
        Comparator<Address> byAvailable = Comparator.comparing(wallet -> available(route, wallet, asset));
        return wallets.stream()
                .max(byAvailable)
                .orElseThrow(() -> WithdrawalProblem.ROUTE.refuse("route: the signed policy has no " + route
                        + " wallet on " + asset.network() + " that is not retired"));
    }

    private BigInteger available(Route route, Address wallet, Asset asset) {
        return books.available(route, wallet, asset);
    }
}
