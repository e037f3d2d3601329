package dev.strongroom.core.sweep;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SweepChoice;
import dev.strongroom.core.api.SweepLine;
import dev.strongroom.core.api.SweepPlan;
import dev.strongroom.core.api.SweepProblem;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.Balance;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.settings.Current;
import dev.strongroom.core.settings.Settings;
import dev.strongroom.core.staff.Trust;
import dev.strongroom.core.wallet.Wallets;
import dev.strongroom.core.withdrawal.GasStation;
import dev.strongroom.core.withdrawal.Lenders;
import dev.strongroom.core.withdrawal.Quotes;
import java.math.BigInteger;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks over the deposit addresses of a network, as the books have them. */
@Component
class SweepPlanner {
    private final Ledger ledger;
    private final Wallets wallets;
    private final SweepLines lines;
    private final Settings settings;
    private final Trust trust;
    private final Quotes quotes;
    private final GasStation station;
    private final Lenders lenders;
    private final Clock clock;

    SweepPlanner(
            Ledger ledger,
            Wallets wallets,
            SweepLines lines,
            Settings settings,
            Trust trust,
            Quotes quotes,
            GasStation station,
            Lenders lenders,
            Clock clock) {
        this.ledger = ledger;
        this.wallets = wallets;
        this.lines = lines;
        this.settings = settings;
        this.trust = trust;
        this.quotes = quotes;
        this.station = station;
        this.lenders = lenders;
        this.clock = clock;
    }

    /** Where sweeps go, or why nowhere. */
    private record Goal(Optional<Address> to, Optional<Note> why) {}

    /**
     * A plan with what it does not tell.
     *
     * @param feeCaps the whole fee cap of each line that goes by lent energy
     */
    record Planned(SweepPlan plan, Map<SweepChoice, Amount> feeCaps) {
        Planned {
            feeCaps = Map.copyOf(feeCaps);
        }
    }

    /** @param draws whether a line that is worth it takes of the energy that can be lent */
    Planned plan(Network network, Predicate<SweepChoice> draws) {
        Current<SweepRules> rules = settings.current(SweepSetting.SWEEPS);
        NetworkPolicy policy = trust.current().policy().network(network);
        Token coin = policy.rules().nativeToken().orElseThrow();
        Goal goal = goal(network, rules.value());
        PlanFees fees = goal.to()
                .map(to -> new PlanFees(
                        quotes, station, coin.asset(), to, rules.value().lendsEnergy(network) ? lenders : null, draws))
                .orElse(null);
        Economics economics = new Economics(rules.value(), coin, policy.maxFeeCap());
        Map<Address, Map<Asset, BigInteger>> held = held(policy);
        List<SweepLine> all = new ArrayList<>();
        held.forEach((address, balances) -> all.addAll(
                fees == null
                        ? lines.without(policy, address, balances, goal.why().orElseThrow())
                        : lines.of(policy, address, balances, goal.to().orElseThrow(), fees, economics)));
        all.sort(order(policy));
        List<SweepLine> worth = all.stream().filter(SweepLine::isWorthIt).toList();
        Amount gas = sum(worth, coin.asset());
        Amount largest = worth.stream()
                .map(SweepLine::gasShort)
                .max(Comparator.comparing(Amount::units))
                .orElse(gas);
        int payments =
                (int) worth.stream().filter(line -> !line.gasShort().isZero()).count();
        SweepPlan plan = new SweepPlan(
                network,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                rules.version(),
                all,
                totals(policy, all, fees, coin.asset()),
                gas,
                fees == null ? null : fees.obstacle(gas, largest, payments));
        return new Planned(plan, fees == null ? Map.of() : fees.feeCaps());
    }

    private Goal goal(Network network, SweepRules rules) {
        List<Wallet> cold = wallets.of(network, WalletTier.COLD);
        Optional<String> chosen = rules.destination(network);
        Optional<Wallet> found = cold.stream()
                .filter(wallet -> chosen.isEmpty() || wallet.address().text().equals(chosen.get()))
                .filter(Wallet::isAvailable)
                .findFirst();
        if (found.isPresent()) {
            return new Goal(found.map(Wallet::address), Optional.empty());
        }
        return new Goal(
                Optional.empty(),
                Optional.of(SweepProblem.DESTINATION.note(
                        chosen.isEmpty()
                                ? "to: no cold wallet of the signed policy on " + network + " is available"
                                : "destinations: " + chosen.get()
                                        + " is no available cold wallet of the signed policy on " + network)));
    }

    private Map<Address, Map<Asset, BigInteger>> held(NetworkPolicy policy) {
        List<Asset> known =
                policy.tokens().stream().map(token -> token.token().asset()).toList();
        Map<Address, Map<Asset, BigInteger>> held = new LinkedHashMap<>();
        for (Balance balance : ledger.balances(AccountKind.DEPOSIT)) {
            Asset asset = balance.account().asset();
            if (known.contains(asset) && balance.total().signum() > 0) {
                Address address =
                        new Address(policy.network(), balance.account().owner());
                held.computeIfAbsent(address, _ -> new HashMap<>()).put(asset, balance.available());
            }
        }
        return held;
    }

    /** What is worth it first, then as the policy lists the assets, most first. */
    private static Comparator<SweepLine> order(NetworkPolicy policy) {
        List<Asset> assets =
                policy.tokens().stream().map(token -> token.token().asset()).toList();
        return Comparator.comparing((SweepLine line) -> !line.isWorthIt())
                .thenComparingInt(line -> assets.indexOf(line.held().asset()))
                .thenComparing(line -> line.held().units(), Comparator.reverseOrder())
                .thenComparing(line -> line.from().text());
    }

    private static Amount sum(List<SweepLine> worth, Asset coin) {
        return worth.stream().map(SweepLine::gasShort).reduce(Amount.zero(coin), Amount::plus);
    }

    private static List<SweepPlan.Total> totals(
            NetworkPolicy policy, List<SweepLine> all, @Nullable PlanFees fees, Asset coin) {
        List<SweepPlan.Total> totals = new ArrayList<>();
        for (TokenPolicy token : policy.tokens()) {
            Asset asset = token.token().asset();
            List<SweepLine> mine = all.stream()
                    .filter(line -> line.held().asset().equals(asset))
                    .toList();
            List<SweepLine> worth = mine.stream().filter(SweepLine::isWorthIt).toList();
            if (!mine.isEmpty()) {
                totals.add(new SweepPlan.Total(
                        mine.stream().map(SweepLine::held).reduce(Amount.zero(asset), Amount::plus),
                        worth.stream().map(SweepLine::amount).reduce(Amount.zero(asset), Amount::plus),
                        worth.size(),
                        worth.stream()
                                .map(line -> SweepLines.cost(line, fees))
                                .reduce(Amount.zero(coin), Amount::plus)));
            }
        }
        return totals;
    }
}
