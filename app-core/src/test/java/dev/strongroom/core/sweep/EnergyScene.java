package dev.strongroom.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.Energy;
import dev.strongroom.core.api.EnergyOrder;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.EnergyWallet;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.withdrawal.Steps;
import dev.strongroom.core.withdrawal.TrialChain;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A desk on the practice network of TRON whose setting lets energy be lent to sweeps. */
final class EnergyScene implements AutoCloseable {
    final SweepScene scene;
    final Energy energy;

    private EnergyScene(SweepScene scene) {
        this.scene = scene;
        this.energy = scene.desk.core.bean(Energy.class);
    }

    static EnergyScene on(Path folder, DatabaseSettings database, Steps steps) {
        EnergyScene made = new EnergyScene(SweepScene.on(folder, TrialChain.TRON, database, steps));
        made.lending(true);
        return made;
    }

    /** Publishes the setting. */
    void lending(boolean on) {
        scene.publish("{\"minimums\":{\"USDT\":\"50\",\"TRX\":\"150\"},\"coins\":{\"tron\":{\"USDT\":\"0.3\"}},"
                + "\"largestShare\":\"0.02\",\"destinations\":{},\"energy\":{\"" + scene.network() + "\":" + on + "}}");
    }

    Address hot() {
        return scene.desk.hot();
    }

    Amount coins(String decimal) {
        return scene.coin().parse(decimal);
    }

    EnergyWallet wallet() {
        List<EnergyWallet> all = energy.wallets();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    Withdrawal ask(String key, EnergyStep step, String decimal) {
        return energy.ask(SweepScene.OTTO, key, new EnergyOrder(step, hot(), coins(decimal)));
    }

    /** Asks and waits until it is booked. */
    Withdrawal done(String key, EnergyStep step, String decimal) {
        Withdrawal asked = ask(key, step, decimal);
        scene.await(() -> scene.desk.get(asked).state() == WithdrawalState.SETTLED, step + " of " + asked.id());
        return scene.desk.get(asked);
    }

    /** What the books have as staked. */
    BigInteger staked() {
        return scene.desk
                .core
                .bean(Ledger.class)
                .balance(Account.staked(hot(), scene.coin().asset()))
                .total();
    }

    /** What the books have free on the hot wallet. */
    BigInteger free() {
        return scene.desk
                .core
                .bean(Ledger.class)
                .balance(Account.hot(hot(), scene.coin().asset()))
                .available();
    }

    /** Payments of one step, oldest first. */
    List<Withdrawal> of(EnergyStep step) {
        return scene.desk.core.withdrawals().list(WithdrawalQuery.newest(1000)).stream()
                .filter(row -> row.order().energy() == step)
                .toList()
                .reversed();
    }

    Withdrawal sweep(Sweep asked) {
        return scene.sweeps.get(asked.payment().id()).payment();
    }

    /** Carries on until what was lent is back and nothing is under way. */
    void settle() {
        scene.await(
                () -> scene.sweeps.open().isEmpty()
                        && of(EnergyStep.RECLAIM).size() == of(EnergyStep.LEND).size()
                        && wallet().underWay().isEmpty(),
                "an end");
    }

    /** The next payment that gets into a block fails there. */
    void failNext() {
        chain().failNext();
    }

    /** Whether what is sent from now on gets into no block. */
    void lose(boolean on) {
        chain().loseNext(on ? 1000 : 0);
    }

    /** Others stake so much that a coin gives no more than about a thousand of energy, as on the real network. */
    void shareWithOthers() {
        chain().stakeOfOthers(coins("50000000"));
    }

    private TrialChain chain() {
        return new TrialChain(scene.network(), scene.desk.chain.url());
    }

    /** The network's clock goes on. */
    void pass(Duration time) {
        chain().runOut(time);
    }

    @Override
    public void close() {
        scene.close();
    }
}
