package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Energy;
import dev.strongroom.core.api.EnergyOrder;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.EnergyWallet;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PaymentPurpose;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stakes in memory: wallets are laid by the test, and what is asked for is under way from then on. */
public final class FakeEnergy implements Energy {
    public static final Address WALLET = ChainSamples.wallet(ChainSamples.TRON, 1);
    private static final long DAY_OF_A_COIN = 75;
    private final List<EnergyWallet> wallets = new ArrayList<>();
    private final List<EnergyOrder> orders = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private final Map<String, Withdrawal> known = new HashMap<>();
    private @Nullable RuntimeException answer;
    private @Nullable RuntimeException lost;

    /** A hot wallet of which nothing is known but why. */
    public static EnergyWallet unknown(Address wallet, Note why) {
        Amount none = trx("0");
        return new EnergyWallet(wallet, none, none, none, null, none, 0, 0, List.of(), why);
    }

    /** A hot wallet with so many TRX staked and lent; 100 come back in nine days where some can be collected. */
    public static EnergyWallet wallet(
            Address wallet, String staked, String lent, String collectable, List<Withdrawal> underWay) {
        Amount stake = trx(staked);
        boolean isBack = !trx(collectable).isZero();
        Instant next = isBack ? Samples.NOW.plus(Duration.ofDays(9)) : null;
        long day = stake.units().longValueExact() / 1_000_000 * DAY_OF_A_COIN;
        return new EnergyWallet(
                wallet,
                stake,
                trx(lent),
                trx(isBack ? "100" : "0"),
                next,
                trx(collectable),
                day / 2,
                day,
                underWay,
                null);
    }

    /** A step under way from {@link #WALLET}. */
    public static Withdrawal row(
            String id, EnergyStep step, Amount amount, Address to, WithdrawalState state, @Nullable Note waiting) {
        Withdrawal plain = ChainSamples.withdrawal(id, state, amount, waiting);
        return new Withdrawal(
                id,
                plain.version(),
                state,
                new Withdrawal.Order(
                        PaymentPurpose.ENERGY, step, "", Actor.api("core"), amount, trx("0"), to, "sweep 801"),
                plain.timing(),
                plain.flags(),
                null,
                plain.plan(),
                null,
                null);
    }

    public static Amount trx(String amount) {
        return ChainSamples.token(ChainSamples.TRON, "TRX").parse(amount);
    }

    public void put(EnergyWallet wallet) {
        wallets.removeIf(known -> known.wallet().equals(wallet.wallet()));
        wallets.add(wallet);
    }

    /** Everything fails from now on. */
    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** Every order fails from now on, and nothing is asked for. */
    public void refuse(@Nullable RuntimeException next) {
        answer = next;
    }

    /** Every order is carried out from now on, but this comes in place of the answer. */
    public void lose(@Nullable RuntimeException next) {
        lost = next;
    }

    /** What was asked for is done, and nothing is under way any more. */
    public void settle() {
        known.replaceAll((_, row) -> row(
                row.id(),
                Objects.requireNonNull(row.order().energy()),
                row.order().amount(),
                row.order().to(),
                WithdrawalState.SETTLED,
                null));
        wallets.replaceAll(wallet -> with(wallet, List.of()));
    }

    private static EnergyWallet with(EnergyWallet wallet, List<Withdrawal> underWay) {
        return new EnergyWallet(
                wallet.wallet(),
                wallet.staked(),
                wallet.lent(),
                wallet.unfreezing(),
                wallet.nextAt(),
                wallet.collectable(),
                wallet.energyNow(),
                wallet.energyADay(),
                underWay,
                wallet.why());
    }

    /** What was asked for, without repeats and refusals. */
    public List<EnergyOrder> orders() {
        return orders;
    }

    /** The keys of all orders, repeats and refusals among them. */
    public List<String> keys() {
        return keys;
    }

    @Override
    public List<EnergyWallet> wallets() {
        check(failure);
        return List.copyOf(wallets);
    }

    @Override
    public Withdrawal ask(Actor by, String key, EnergyOrder order) {
        keys.add(key);
        check(failure);
        check(answer);
        Withdrawal before = known.get(by + " " + key);
        if (before != null) {
            return before;
        }
        orders.add(order);
        Withdrawal row =
                row("90" + orders.size(), order.kind(), order.amount(), order.wallet(), WithdrawalState.APPROVED, null);
        known.put(by + " " + key, row);
        for (EnergyWallet wallet : wallets()) {
            if (wallet.wallet().equals(order.wallet())) {
                List<Withdrawal> rows = new ArrayList<>(wallet.underWay());
                rows.add(row);
                put(with(wallet, rows));
            }
        }
        check(lost);
        return row;
    }

    private static void check(@Nullable RuntimeException next) {
        if (next != null) {
            throw next;
        }
    }
}
