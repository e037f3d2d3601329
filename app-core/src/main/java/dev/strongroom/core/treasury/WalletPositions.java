package dev.strongroom.core.treasury;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.Balance;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.Openings;
import dev.strongroom.core.wallet.Wallets;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The desk's own wallets one by one, as {@link BooksTreasury} has them in sums. */
@Component
class WalletPositions {
    private final Ledger ledger;
    private final Wallets wallets;
    private final Openings openings;
    private final Purposes purposes;
    private final Trust trust;

    WalletPositions(Ledger ledger, Wallets wallets, Openings openings, Purposes purposes, Trust trust) {
        this.ledger = ledger;
        this.wallets = wallets;
        this.openings = openings;
        this.purposes = purposes;
        this.trust = trust;
    }

    List<WalletPosition> all() {
        Policy policy = trust.current().policy();
        Map<Account, Balance> books = Stream.of(AccountKind.HOT, AccountKind.COLD, AccountKind.STAKED)
                .flatMap(kind -> ledger.balances(kind).stream())
                .collect(Collectors.toMap(Balance::account, Function.identity()));
        return wallets.wallets().stream()
                .map(wallet -> new WalletPosition(
                        wallet,
                        purposes.of(wallet, policy),
                        tokens(policy, wallet.network())
                                .map(token -> holding(wallet, token, books))
                                .toList()))
                .toList();
    }

    private WalletPosition.Holding holding(Wallet wallet, Token token, Map<Account, Balance> books) {
        Asset asset = token.asset();
        Balance free = books.get(Wallets.holdings(wallet, asset));
        BigInteger held = free == null ? BigInteger.ZERO : free.total();
        Balance staked = wallet.tier() == WalletTier.HOT && asset.isNative()
                ? books.get(Account.staked(wallet.address(), asset))
                : null;
        OptionalLong height = openings.of(wallet.address(), asset);
        return new WalletPosition.Holding(
                token,
                staked == null ? held : held.add(staked.total()),
                free == null ? BigInteger.ZERO : free.available(),
                height.isPresent() ? height.getAsLong() : null);
    }

    /** None where the policy does not name the network any more. */
    private static Stream<Token> tokens(Policy policy, Network network) {
        return policy.networks().stream()
                .filter(one -> one.network().equals(network))
                .map(NetworkPolicy::tokens)
                .flatMap(List::stream)
                .map(TokenPolicy::token)
                .sorted(Comparator.comparing(token -> !token.asset().isNative()));
    }
}
