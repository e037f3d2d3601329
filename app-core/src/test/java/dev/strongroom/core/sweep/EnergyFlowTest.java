package dev.strongroom.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.EnergyWallet;
import dev.strongroom.core.api.PaymentPurpose;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepLine;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.withdrawal.Steps;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Coin of the hot wallet is staked, lent to sweeps, taken back, unstaked and collected, on the practice network. */
class EnergyFlowTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aSweepIsPaidForByEnergyAndTheStakeComesBack(Dialect dialect) {
        try (EnergyScene desk = EnergyScene.on(folder, Databases.freshSettings(dialect), Steps.UNWATCHED)) {
            SweepScene scene = desk.scene;
            BigInteger before = desk.free();
            Withdrawal stake = desk.done("e1", EnergyStep.STAKE, "100");
            assertThat(stake.order().purpose()).isEqualTo(PaymentPurpose.ENERGY);
            assertThat(stake.order().energy()).isEqualTo(EnergyStep.STAKE);
            assertThat(desk.staked()).isEqualTo(desk.coins("100").units());
            assertThat(desk.free())
                    .isLessThanOrEqualTo(before.subtract(desk.coins("100").units()));
            scene.desk.requireBooksEqualChain();
            EnergyWallet wallet = desk.wallet();
            assertThat(wallet.why()).isNull();
            assertThat(wallet.staked()).isEqualTo(desk.coins("100"));
            assertThat(wallet.sweeps()).isPositive();

            sweep(desk);

            desk.done("e2", EnergyStep.UNSTAKE, "40");
            assertThat(desk.staked())
                    .as("until it is back")
                    .isEqualTo(desk.coins("100").units());
            wallet = desk.wallet();
            assertThat(wallet.unfreezing()).isEqualTo(desk.coins("40"));
            assertThat(wallet.staked()).isEqualTo(desk.coins("60"));
            assertThat(wallet.nextAt()).isNotNull();
            scene.desk.requireBooksEqualChain();

            desk.pass(Duration.ofDays(15));
            assertThat(desk.wallet().collectable()).isEqualTo(desk.coins("40"));
            desk.done("e3", EnergyStep.COLLECT, "40");
            assertThat(desk.staked()).isEqualTo(desk.coins("60").units());
            assertThat(desk.wallet().collectable().isZero()).isTrue();
            scene.desk.requireBooksEqualChain();
        }
    }

    private static void sweep(EnergyScene desk) {
        SweepScene scene = desk.scene;
        Address from = scene.customers();
        Asset dollars = scene.dollars().asset();
        scene.payIn(from, scene.dollars().parse("1500"));
        List<Object> owed = scene.owed();
        SweepLine line = scene.line(from, dollars);
        Amount gas = Objects.requireNonNull(line.fee());
        assertThat(gas.units())
                .as("energy is lent")
                .isLessThan(scene.coin().parse("1").units());
        assertThat(line.gasShort()).isEqualTo(gas);

        List<Sweep> asked = scene.sweeps.start(SweepScene.OTTO, "s1", List.of(line.choice()));
        asked.forEach(scene::approve);
        scene.await(() -> SweepScene.isReady(scene, asked), "gas");
        assertThat(scene.sweeps.get(asked.getFirst().payment().id()).gas())
                .singleElement()
                .satisfies(one -> assertThat(one.order().amount()).isEqualTo(gas));
        assertThat(desk.of(EnergyStep.LEND)).as("not before it is signed").isEmpty();
        String id = asked.getFirst().payment().id();
        assertThat(scene.sweeps.get(id).energy()).isEmpty();
        scene.importBatch(scene.sign(scene.export(asked)), 1);
        desk.settle();

        Withdrawal done = desk.sweep(asked.getFirst());
        assertThat(done.state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(Objects.requireNonNull(done.plan()).feeCap())
                .as("of the bytes")
                .isGreaterThan(gas.units());
        assertThat(Objects.requireNonNull(Objects.requireNonNull(done.payment()).networkFee()))
                .as("no energy is burnt")
                .isLessThanOrEqualTo(gas.units());
        assertThat(desk.of(EnergyStep.LEND)).hasSize(1);
        assertThat(desk.of(EnergyStep.RECLAIM))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.state()).isEqualTo(WithdrawalState.SETTLED));
        assertThat(scene.sweeps.get(id).energy())
                .extracting(row -> row.order().energy())
                .containsExactly(EnergyStep.LEND, EnergyStep.RECLAIM);
        assertThat(desk.wallet().lent().isZero()).isTrue();
        assertThat(scene.owed()).isEqualTo(owed);
        assertThat(scene.cold(dollars)).isEqualTo(scene.dollars().parse("1500").units());
        scene.desk.requireBooksEqualChain();
    }
}
