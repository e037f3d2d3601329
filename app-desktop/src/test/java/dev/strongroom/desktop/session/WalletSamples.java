package dev.strongroom.desktop.session;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.core.api.WalletPosition.Holding;
import dev.strongroom.core.api.WalletPurpose;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletTier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Wallets of a desk, for tests. */
public final class WalletSamples {
    public static final long HEIGHT = 21_044_240;
    public static final Note ODD = new Note("officer", "its key may be in wrong hands");

    private WalletSamples() {}

    public static WalletPosition hot(Network network, int number, String... decimals) {
        return position(network, WalletTier.HOT, number, Set.of(WalletPurpose.PAYOUT, WalletPurpose.GAS), decimals);
    }

    public static WalletPosition cold(Network network, int number, String... decimals) {
        return position(network, WalletTier.COLD, number, Set.of(WalletPurpose.RESERVE), decimals);
    }

    /** The same in another state. */
    public static WalletPosition in(WalletState state, WalletPosition of) {
        Wallet wallet = of.wallet();
        @Nullable
        Note why = switch (state) {
            case FROZEN -> ODD;
            case RETIRED -> new Note("wallet.retired", "another wallet takes its place");
            default -> null;
        };
        return new WalletPosition(
                new Wallet(
                        wallet.name(),
                        wallet.tier(),
                        wallet.index(),
                        wallet.address(),
                        state,
                        why,
                        state == WalletState.FROZEN ? Samples.NOW.minusSeconds(5400) : null,
                        1),
                state == WalletState.RETIRED ? Set.of() : of.purposes(),
                of.holdings());
    }

    /**
     * @param decimals what it holds of each asset of the network, in their order; those that are left out are not open
     */
    private static WalletPosition position(
            Network network, WalletTier tier, int number, Set<WalletPurpose> purposes, String... decimals) {
        List<Holding> holdings = new ArrayList<>();
        Registry.builtIn().network(network).tokens().forEach(token -> {
            int index = holdings.size();
            boolean isOpen = index < decimals.length;
            BigInteger units = isOpen ? token.parse(decimals[index]).units() : BigInteger.ZERO;
            BigInteger free = tier == WalletTier.HOT ? units.subtract(units.divide(BigInteger.TEN)) : units;
            holdings.add(new Holding(token, units, free, isOpen ? HEIGHT : null));
        });
        String name = String.format(
                Locale.ROOT,
                "%s-%s_%s_wallet_%04d",
                network.namespace(),
                network.reference(),
                tier.name().toLowerCase(Locale.ROOT),
                number);
        Wallet wallet = new Wallet(
                name,
                tier,
                number - 1,
                PoolSamples.where(network, (tier == WalletTier.HOT ? 150 : 250) - number),
                WalletState.AVAILABLE,
                null,
                null,
                0);
        return new WalletPosition(wallet, purposes, holdings);
    }
}
