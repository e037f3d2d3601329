package dev.strongroom.core.opening;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletBalance;
import dev.strongroom.core.api.WalletOpening;
import dev.strongroom.core.api.WalletOpenings;
import dev.strongroom.core.api.WalletsApi;
import dev.strongroom.core.follower.Followers;
import dev.strongroom.core.staff.Duties;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.Openings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads what wallets hold and has it booked. A balance counts only if its block is not before the one from which the
 * follower looks for the wallet: what comes later is then a deposit, and what came until then is in the balance.
 */
@Component
class OpeningDesk implements WalletOpenings {
    private final WalletsApi wallets;
    private final Openings openings;
    private final AgreedBalances balances;
    private final Followers followers;
    private final Trust trust;
    private final Duties duties;

    OpeningDesk(
            WalletsApi wallets,
            Openings openings,
            AgreedBalances balances,
            Followers followers,
            Trust trust,
            Duties duties) {
        this.wallets = wallets;
        this.openings = openings;
        this.balances = balances;
        this.followers = followers;
        this.trust = trust;
        this.duties = duties;
    }

    @Override
    public List<WalletOpening> list() {
        Policy policy = trust.current().policy();
        return wallets.wallets().stream()
                .filter(wallet -> policy.account(wallet.address()).isPresent())
                .flatMap(wallet -> policy.network(wallet.network()).tokens().stream()
                        .map(TokenPolicy::token)
                        .map(token -> opening(wallet, token)))
                .toList();
    }

    private WalletOpening opening(Wallet wallet, Token token) {
        OptionalLong height = openings.of(wallet.address(), token.asset());
        return new WalletOpening(wallet, token, height.isPresent() ? height.getAsLong() : null);
    }

    @Override
    public List<WalletBalance> preview(Network network) {
        Map<Asset, List<Address>> closed = list().stream()
                .filter(one -> one.wallet().network().equals(network) && !one.isOpen())
                .collect(Collectors.groupingBy(
                        one -> one.token().asset(),
                        LinkedHashMap::new,
                        Collectors.mapping(one -> one.wallet().address(), Collectors.toList())));
        return read(network, closed);
    }

    @Override
    public List<WalletOpening> open(Actor by, List<WalletBalance> shown) {
        duties.requireStaff(by);
        Map<Asset, List<Address>> named = shown.stream()
                .collect(Collectors.groupingBy(
                        one -> one.amount().asset(),
                        LinkedHashMap::new,
                        Collectors.mapping(WalletBalance::wallet, Collectors.toList())));
        boolean twice = named.values().stream()
                .anyMatch(addresses -> addresses.stream().distinct().count() < addresses.size());
        if (shown.isEmpty() || twice) {
            throw new RefusedException("opening.empty", "shown: name at least one wallet, and each once");
        }
        shown.forEach(this::requireOurs);
        List<WalletBalance> now = named.keySet().stream()
                .map(Asset::network)
                .distinct()
                .flatMap(network -> read(network, of(named, network)).stream())
                .toList();
        shown.forEach(one -> requireSame(one, now));
        openings.open(by, now);
        return list();
    }

    private void requireOurs(WalletBalance one) {
        Wallet wallet = wallets.get(one.wallet());
        Asset asset = one.amount().asset();
        trust.current().policy().token(asset);
        if (!wallet.network().equals(asset.network())) {
            throw new RefusedException(
                    "opening.empty", "shown: " + wallet.name() + " is not on the network of " + asset);
        }
    }

    private static Map<Asset, List<Address>> of(Map<Asset, List<Address>> named, Network network) {
        return named.entrySet().stream()
                .filter(entry -> entry.getKey().network().equals(network))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    private void requireSame(WalletBalance shown, List<WalletBalance> now) {
        Stream<WalletBalance> same = now.stream()
                .filter(read ->
                        read.wallet().equals(shown.wallet()) && read.amount().equals(shown.amount()));
        if (same.findAny().isEmpty()) {
            throw new RefusedException(
                    "opening.changed",
                    "shown: " + wallets.get(shown.wallet()).name() + " does not hold " + shown.amount()
                            + " any more; look at the balances again");
        }
    }

    private List<WalletBalance> read(Network network, Map<Asset, List<Address>> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        long policy = trust.current().policy().version();
        long from = followers
                .watchedFrom(network, policy)
                .orElseThrow(() -> new RefusedException(
                        "opening.unwatched",
                        "network: " + network + " is not followed by policy " + policy
                                + " yet; look at its nodes and try again in a minute"));
        List<WalletBalance> read = wanted.entrySet().stream()
                .flatMap(entry -> balances.read(network, entry.getValue(), entry.getKey()).stream())
                .toList();
        read.stream().filter(one -> one.height() < from).findFirst().ifPresent(one -> {
            throw new RefusedException(
                    "opening.early",
                    "wallet: the newest final block of " + network + " is " + one.height() + ", and " + one.wallet()
                            + " is looked for from block " + from + " on; try again when that is final");
        });
        return read;
    }
}
