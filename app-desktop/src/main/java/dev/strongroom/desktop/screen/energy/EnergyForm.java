package dev.strongroom.desktop.screen.energy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.AssetPosition;
import dev.strongroom.core.api.EnergyOrder;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.EnergyWallet;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A step of one wallet that somebody is about to ask for, and what comes of it. */
final class EnergyForm {
    /** How long TRON keeps back what was taken out of a stake (its parameter {@code getUnfreezeDelayDays}). */
    static final Duration BACK = Duration.ofDays(14);

    /** The fewest coins that TRON lets stake at once. */
    private static final String LEAST = "1";

    private final EnergyStep step;
    private final EnergyWallet wallet;
    private final Token coin;
    private final @Nullable AssetPosition position;
    private final EnergyCommands commands;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Clock clock;
    private final StringProperty amount = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable EnergyOrder> order = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();

    /** What somebody should know before. */
    record Fact(String name, String value) {}

    /**
     * @param step one that people ask for
     * @param coin of the wallet's network
     * @param position what the books have of it; null where that is not known
     */
    EnergyForm(
            EnergyStep step,
            EnergyWallet wallet,
            Token coin,
            @Nullable AssetPosition position,
            EnergyCommands commands,
            Said said,
            Formats formats,
            Clock clock) {
        if (!step.isAskedFor()) {
            throw new IllegalArgumentException(step + " follows by itself");
        }
        this.step = step;
        this.wallet = wallet;
        this.coin = coin;
        this.position = position;
        this.commands = commands;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.clock = clock;
        amount.addListener((_, _, _) -> read());
        if (step == EnergyStep.COLLECT) {
            amount.set(coin.format(wallet.collectable().units()));
        }
    }

    private void read() {
        problem.set("");
        order.set(null);
        String text = amount.get().strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            Amount read = coin.parse(text);
            String wrong = wrong(read);
            problem.set(wrong);
            if (wrong.isEmpty()) {
                order.set(new EnergyOrder(step, wallet.wallet(), read));
            }
        } catch (RefusedException e) {
            problem.set(messages.refusal(e));
        }
    }

    /** What can be seen from here; the rest is the core's to refuse. */
    private String wrong(Amount read) {
        if (read.isZero()) {
            return messages.get("energy.problem.zero");
        }
        return switch (step) {
            case STAKE -> read.isAtLeast(least()) ? "" : messages.get("energy.problem.least", formats.amount(least()));
            case UNSTAKE -> free().isAtLeast(read) ? "" : messages.get("energy.problem.most", formats.amount(free()));
            case COLLECT, LEND, RECLAIM -> "";
        };
    }

    private Amount least() {
        return coin.parse(LEAST);
    }

    /** Staked and not lent. */
    private Amount free() {
        return wallet.staked().minus(wallet.lent());
    }

    /** Asks for it and closes; what is wrong is said at the field. */
    void ask() {
        EnergyOrder now = order.get();
        if (now == null || isBusy.get()) {
            return;
        }
        problem.set("");
        isBusy.set(true);
        commands.ask(now, this::close, problem::set, () -> isBusy.set(false));
    }

    void close() {
        said.dialogs().close(this);
    }

    String title() {
        return switch (step) {
            case STAKE -> messages.get("energy.stake.title", coin.symbol());
            case UNSTAKE -> messages.get("energy.unstake.title", coin.symbol());
            case COLLECT, LEND, RECLAIM -> messages.get("energy.collect.title", coin.symbol());
        };
    }

    /** What happens. */
    String text() {
        return switch (step) {
            case STAKE -> messages.get("energy.stake.text");
            case UNSTAKE -> messages.get("energy.unstake.text");
            case COLLECT, LEND, RECLAIM -> messages.get("energy.collect.text");
        };
    }

    /** What is there, what it does to the energy, when the coin is free again, what it counts against. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        switch (step) {
            case STAKE -> {
                available().ifPresent(held -> facts.add(new Fact(messages.get("energy.fact.held"), held)));
                change(messages.get("energy.fact.gives")).ifPresent(facts::add);
                facts.add(new Fact(
                        messages.get("energy.fact.back"), messages.get("energy.back.stake", formats.exact(back()))));
                facts.add(new Fact(messages.get("energy.fact.counts"), counts()));
            }
            case UNSTAKE -> {
                facts.add(new Fact(messages.get("energy.fact.free"), formats.amount(free())));
                change(messages.get("energy.fact.takes")).ifPresent(facts::add);
                facts.add(new Fact(
                        messages.get("energy.fact.back"), messages.get("energy.back.unstake", formats.exact(back()))));
                facts.add(new Fact(messages.get("energy.fact.counts"), messages.get("energy.counts.nothing")));
            }
            case COLLECT, LEND, RECLAIM -> {
                facts.add(new Fact(messages.get("energy.fact.back"), messages.get("energy.back.collect")));
                facts.add(new Fact(messages.get("energy.fact.counts"), messages.get("energy.counts.nothing")));
            }
        }
        return facts;
    }

    private Instant back() {
        return clock.instant().plus(BACK);
    }

    private Optional<String> available() {
        List<AssetPosition.Tier> tiers = position == null ? List.of() : position.tiers();
        return tiers.stream()
                .filter(tier -> tier.tier() == WalletTier.HOT)
                .map(tier -> formats.amount(new Amount(tier.available(), coin.asset())))
                .findFirst();
    }

    private String counts() {
        BigInteger threshold = position == null ? null : position.coldThreshold();
        return threshold == null
                ? messages.get("energy.counts.float", coin.symbol())
                : messages.get(
                        "energy.counts.below", coin.symbol(), formats.amount(new Amount(threshold, coin.asset())));
    }

    /** Energy a day of the amount, at the rate of what is staked; empty where nothing tells the rate. */
    private Optional<Fact> change(String name) {
        EnergyOrder now = order.get();
        if (now == null || wallet.staked().isZero()) {
            return Optional.empty();
        }
        BigInteger day = now.amount()
                .units()
                .multiply(BigInteger.valueOf(wallet.energyADay()))
                .divide(wallet.staked().units());
        return Optional.of(new Fact(name, messages.get("energy.day", formats.count(day.longValue()))));
    }

    /** The action with its amount, where that can be read. */
    String action() {
        EnergyOrder now = order.get();
        return now == null ? messages.name(step) : commands.words(now);
    }

    EnergyStep step() {
        return step;
    }

    EnergyWallet wallet() {
        return wallet;
    }

    StringProperty amountProperty() {
        return amount;
    }

    /** Null while the field does not tell an amount that can be asked for. */
    ReadOnlyObjectProperty<@Nullable EnergyOrder> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** What is wrong with the amount, or why it was refused; empty where nothing is known against it. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    Token coin() {
        return coin;
    }

    Messages messages() {
        return messages;
    }
}
