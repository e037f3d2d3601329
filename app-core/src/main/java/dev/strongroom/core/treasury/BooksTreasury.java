package dev.strongroom.core.treasury;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.Limits;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.core.api.AssetPosition;
import dev.strongroom.core.api.AssetPosition.Figure;
import dev.strongroom.core.api.DayBalance;
import dev.strongroom.core.api.DayFlow;
import dev.strongroom.core.api.Treasury;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.BooksOfDays;
import dev.strongroom.core.ledger.ChainFlow;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.Wallets;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The treasury by the books. */
@Component
class BooksTreasury implements Treasury {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_DAYS = 400;

    private final Ledger ledger;
    private final Wallets wallets;
    private final Trust trust;
    private final WalletPositions positions;
    private final Clock clock;

    BooksTreasury(Ledger ledger, Wallets wallets, WalletPositions positions, Trust trust, Clock clock) {
        this.ledger = ledger;
        this.wallets = wallets;
        this.positions = positions;
        this.trust = trust;
        this.clock = clock;
    }

    @Override
    public List<AssetPosition> tiers() {
        Sums sums = new Sums(ledger.since(clock.instant().minus(DAY)));
        return tokens().map(token -> position(token, sums)).toList();
    }

    @Override
    public List<WalletPosition> wallets() {
        return positions.all();
    }

    private AssetPosition position(TokenPolicy policy, Sums sums) {
        Asset asset = policy.token().asset();
        Limits limits = policy.limits();
        List<AssetPosition.Tier> tiers = Stream.of(WalletTier.values())
                .filter(tier -> !wallets.of(asset.network(), tier).isEmpty())
                .map(tier -> {
                    Figure free = sums.sinceYesterday(asset, kind(tier));
                    Figure total = tier == WalletTier.HOT ? withStaked(free, sums, asset) : free;
                    return new AssetPosition.Tier(tier, total, free.now().subtract(sums.held(asset, kind(tier))));
                })
                .toList();
        return new AssetPosition(
                policy.token(),
                tiers,
                sums.sinceYesterday(asset, AccountKind.DEPOSIT),
                sums.held(asset, AccountKind.CUSTOMER),
                sums.sinceYesterday(asset, AccountKind.CUSTOMER),
                limits == null ? null : limits.hot().ceiling(),
                limits == null ? null : limits.coldThreshold());
    }

    /** What hot wallets have staked is theirs, and not available. */
    private static Figure withStaked(Figure free, Sums sums, Asset asset) {
        Figure staked = sums.sinceYesterday(asset, AccountKind.STAKED);
        return new Figure(free.now().add(staked.now()), free.dayBefore().add(staked.dayBefore()));
    }

    private static AccountKind kind(WalletTier tier) {
        return switch (tier) {
            case HOT -> AccountKind.HOT;
            case COLD -> AccountKind.COLD;
            case DEPOSIT -> AccountKind.DEPOSIT;
        };
    }

    @Override
    public List<DayBalance> history(int days) {
        LocalDate today = today();
        LocalDate first = first(today, days);
        // changes of the first day lie before its end and need not be known
        BooksOfDays books = ledger.byDay(first.plusDays(1));
        Sums sums = new Sums(books);
        List<DayBalance> history = new ArrayList<>();
        for (LocalDate day = today; !day.isBefore(first); day = day.minusDays(1)) {
            for (Asset asset : assets()) {
                history.add(new DayBalance(
                        day,
                        asset,
                        sums.total(asset, AccountKind.HOT).add(sums.total(asset, AccountKind.STAKED)),
                        sums.total(asset, AccountKind.COLD),
                        sums.total(asset, AccountKind.DEPOSIT),
                        sums.total(asset, AccountKind.CUSTOMER)));
            }
            sums.goBackTo(day.minusDays(1));
        }
        return history.stream().sorted(Comparator.comparing(DayBalance::day)).toList();
    }

    @Override
    public List<DayFlow> flow(int days) {
        LocalDate today = today();
        LocalDate first = first(today, days);
        Map<LocalDate, Map<Asset, ChainFlow>> found = ledger.flow(first).stream()
                .collect(Collectors.groupingBy(ChainFlow::day, Collectors.toMap(ChainFlow::asset, flow -> flow)));
        List<DayFlow> flows = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            Map<Asset, ChainFlow> ofDay = found.getOrDefault(day, Map.of());
            for (Asset asset : assets()) {
                ChainFlow flow = ofDay.get(asset);
                flows.add(new DayFlow(
                        day,
                        asset,
                        flow == null ? BigInteger.ZERO : flow.in(),
                        flow == null ? BigInteger.ZERO : flow.out()));
            }
        }
        return flows;
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static LocalDate first(LocalDate today, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new RefusedException("treasury.days", "days: must be 1 to " + MOST_DAYS);
        }
        return today.minusDays(days - 1L);
    }

    private List<Asset> assets() {
        return tokens().map(policy -> policy.token().asset()).toList();
    }

    private Stream<TokenPolicy> tokens() {
        return trust.current().policy().networks().stream()
                .flatMap(network -> network.tokens().stream()
                        .sorted(Comparator.comparing(
                                token -> !token.token().asset().isNative())));
    }
}
