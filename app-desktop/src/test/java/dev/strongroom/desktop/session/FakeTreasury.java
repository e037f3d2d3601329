package dev.strongroom.desktop.session;

import dev.strongroom.chain.Token;
import dev.strongroom.core.api.AssetPosition;
import dev.strongroom.core.api.DayBalance;
import dev.strongroom.core.api.DayFlow;
import dev.strongroom.core.api.Treasury;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.core.api.WalletTier;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Positions as a test puts them, with a month behind them that leads to where they stand. */
public final class FakeTreasury implements Treasury {
    private final List<AssetPosition> positions = new ArrayList<>();
    private final FakeWallets wallets;
    private @Nullable RuntimeException failure;

    FakeTreasury(FakeWallets wallets) {
        this.wallets = wallets;
    }

    /** Puts an asset in, all in its own unit; hot, cold, owed and ceiling, the rest follows. */
    public void put(Token token, String hot, String cold, String owed, @Nullable String ceiling) {
        BigInteger inHot = token.parse(hot).units();
        BigInteger inCold = token.parse(cold).units();
        BigInteger toCustomers = token.parse(owed).units();
        BigInteger deposits = inHot.divide(BigInteger.valueOf(8));
        positions.removeIf(known -> known.token().equals(token));
        positions.add(new AssetPosition(
                token,
                List.of(
                        new AssetPosition.Tier(WalletTier.HOT, figure(inHot, 3), inHot),
                        new AssetPosition.Tier(WalletTier.COLD, figure(inCold, 0), inCold)),
                figure(deposits, 5),
                inHot.divide(BigInteger.valueOf(3)),
                figure(toCustomers, -2),
                ceiling == null ? null : token.parse(ceiling).units(),
                ceiling == null ? null : token.parse(ceiling).units()));
    }

    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    private static AssetPosition.Figure figure(BigInteger now, int percentUp) {
        return new AssetPosition.Figure(now, part(now, 100 - percentUp));
    }

    private static BigInteger part(BigInteger value, int percent) {
        return value.multiply(BigInteger.valueOf(percent)).divide(BigInteger.valueOf(100));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Samples.NOW, ZoneOffset.UTC);
    }

    @Override
    public List<AssetPosition> tiers() {
        if (failure != null) {
            throw failure;
        }
        return positions;
    }

    @Override
    public List<WalletPosition> wallets() {
        return wallets.positions();
    }

    @Override
    public List<DayBalance> history(int days) {
        List<DayBalance> all = new ArrayList<>();
        for (int i = days - 1; i >= 0; i--) {
            for (AssetPosition position : positions) {
                BigInteger hot = position.tiers().getFirst().total().now();
                BigInteger cold = position.tiers().getLast().total().now();
                int wave = i == 0 ? 100 : 70 + (i * 13) % 30;
                all.add(new DayBalance(
                        today().minusDays(i),
                        position.token().asset(),
                        part(hot, wave),
                        part(cold, 100 - i),
                        part(position.deposits().now(), 40 + (i * 29) % 60),
                        part(position.owed().now(), 100 - i)));
            }
        }
        return all;
    }

    @Override
    public List<DayFlow> flow(int days) {
        List<DayFlow> all = new ArrayList<>();
        for (int i = days - 1; i >= 0; i--) {
            for (AssetPosition position : positions) {
                BigInteger hot = position.tiers().getFirst().total().now();
                all.add(new DayFlow(
                        today().minusDays(i),
                        position.token().asset(),
                        part(hot, 20 + (i * 17) % 55),
                        part(hot, 15 + (i * 23) % 60)));
            }
        }
        return all;
    }
}
