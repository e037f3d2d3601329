package dev.strongroom.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepLine;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.withdrawal.Quotes;
import dev.strongroom.core.withdrawal.Step;
import dev.strongroom.core.withdrawal.Steps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sweeps whose energy is not there, is not there any more, or was lent in vain. */
class EnergyShortTest {
    @TempDir
    Path folder;

    @Test
    void withoutAStakeOrTheSettingASweepPaysInCoin() {
        try (EnergyScene desk = EnergyScene.on(folder, Databases.freshSettings(Dialect.H2), Steps.UNWATCHED)) {
            Address from = paidIn(desk);
            SweepLine inCoin = line(desk, from);
            assertThat(isAboveOne(desk, inCoin)).as("nothing is staked").isTrue();
            desk.done("e1", EnergyStep.STAKE, "100");
            assertThat(isAboveOne(desk, line(desk, from))).isFalse();
            desk.lending(false);
            assertThat(line(desk, from)).as("the setting lends none").isEqualTo(inCoin);

            Sweep asked = signed(desk, from);
            desk.settle();
            assertThat(desk.sweep(asked).state()).isEqualTo(WithdrawalState.SETTLED);
            assertThat(desk.of(EnergyStep.LEND)).isEmpty();
            desk.scene.desk.requireBooksEqualChain();
        }
    }

    @Test
    void asMuchIsKeptForASweepUnderWayAsItsLoanTakes() {
        try (EnergyScene desk = EnergyScene.on(folder, Databases.freshSettings(Dialect.H2), Steps.UNWATCHED)) {
            Amount paid = desk.scene.dollars().parse("1500");
            Address first = desk.scene.customers();
            Address second = desk.scene.nobodys();
            desk.scene.payIn(first, paid);
            desk.scene.payIn(second, paid);
            long loan = desk.scene
                    .desk
                    .core
                    .bean(Quotes.class)
                    .energy(paid, first, desk.scene.desk.cold())
                    .orElseThrow();
            desk.shareWithOthers();
            desk.done("e1", EnergyStep.STAKE, coins(19 * loan));
            desk.scene.sweeps.start(
                    SweepScene.OTTO, "s1", List.of(line(desk, first).choice()));
            assertThat(isAboveOne(desk, line(desk, second))).as("one and a bit").isTrue();
            desk.done("e2", EnergyStep.STAKE, coins(2 * loan));
            assertThat(isAboveOne(desk, line(desk, second))).as("two").isFalse();
        }
    }

    /** What gives a tenth of so much energy where a coin gives a thousand. */
    private static String coins(long energy) {
        return BigDecimal.valueOf(energy, 4).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aSweepWhoseEnergyIsGoneWaitsAndGoesOnWhenItIsBack(Dialect dialect) {
        try (EnergyScene desk = EnergyScene.on(folder, Databases.freshSettings(dialect), Steps.UNWATCHED)) {
            desk.done("e1", EnergyStep.STAKE, "100");
            Address from = paidIn(desk);
            Sweep asked = ready(desk, from);
            byte[] batch = desk.scene.sign(desk.scene.export(List.of(asked)));
            desk.done("e2", EnergyStep.UNSTAKE, "100");
            desk.scene.importBatch(batch, 1);
            desk.scene.await(() -> "sweep.energy".equals(waitsFor(desk, asked)), "a reason");
            assertThat(desk.sweep(asked).state()).isEqualTo(WithdrawalState.SIGNED);
            assertThat(desk.of(EnergyStep.LEND)).isEmpty();

            desk.done("e3", EnergyStep.STAKE, "50");
            desk.settle();
            assertThat(desk.sweep(asked).state()).isEqualTo(WithdrawalState.SETTLED);
            assertThat(desk.of(EnergyStep.RECLAIM)).hasSize(1);
            desk.scene.desk.requireBooksEqualChain();
        }
    }

    @Test
    void afterThreeLoansThatFailedNoneIsAskedForAndTheSweepSaysSo() {
        try (EnergyScene desk = EnergyScene.on(folder, Databases.freshSettings(Dialect.H2), Steps.UNWATCHED)) {
            desk.done("e1", EnergyStep.STAKE, "100");
            Sweep asked = ready(desk, paidIn(desk));
            byte[] batch = desk.scene.sign(desk.scene.export(List.of(asked)));
            desk.lose(true);
            desk.scene.importBatch(batch, 1);
            for (int loan = 1; loan <= 3; loan++) {
                int number = loan;
                desk.scene.await(
                        () -> desk.of(EnergyStep.LEND).size() == number
                                && desk.of(EnergyStep.LEND).getLast().state() == WithdrawalState.BROADCAST,
                        "loan " + number);
                desk.pass(Duration.ofMinutes(11));
            }
            desk.scene.await(() -> "sweep.loan-failed".equals(waitsFor(desk, asked)), "the end of the loans");
            desk.lose(false);
            desk.scene.desk.core.tick();
            assertThat(desk.sweep(asked).state()).isEqualTo(WithdrawalState.SIGNED);
            assertThat(desk.of(EnergyStep.LEND))
                    .hasSize(3)
                    .allSatisfy(loan -> assertThat(loan.state()).isEqualTo(WithdrawalState.FAILED));
            desk.scene.desk.requireBooksEqualChain();
        }
    }

    @Test
    void whatIsLentToASweepThatFailsComesBack() {
        AtomicBoolean armed = new AtomicBoolean();
        EnergyScene[] at = new EnergyScene[1];
        Steps failing = step -> {
            // the loan is final and the sweep has not been sent
            if (step == Step.OUTCOME_STORED && armed.compareAndSet(true, false)) {
                at[0].failNext();
            }
        };
        try (EnergyScene desk = EnergyScene.on(folder, Databases.freshSettings(Dialect.H2), failing)) {
            at[0] = desk;
            desk.done("e1", EnergyStep.STAKE, "100");
            Address from = paidIn(desk);
            Sweep asked = ready(desk, from);
            byte[] batch = desk.scene.sign(desk.scene.export(List.of(asked)));
            armed.set(true);
            desk.scene.importBatch(batch, 1);
            desk.settle();

            Withdrawal failed = desk.sweep(asked);
            assertThat(failed.state()).isEqualTo(WithdrawalState.FAILED);
            assertThat(desk.of(EnergyStep.RECLAIM))
                    .singleElement()
                    .satisfies(row -> assertThat(row.state()).isEqualTo(WithdrawalState.SETTLED));
            assertThat(desk.wallet().lent().isZero()).isTrue();
            assertThat(line(desk, from).isWorthIt()).as("it lies there still").isTrue();
            desk.scene.desk.requireBooksEqualChain();
        }
    }

    @Test
    void nothingIsLentToASweepWhoseBytesHaveRunOut() {
        try (EnergyScene desk = EnergyScene.on(folder, Databases.freshSettings(Dialect.H2), Steps.UNWATCHED)) {
            desk.done("e1", EnergyStep.STAKE, "100");
            Address from = paidIn(desk);
            Sweep asked = ready(desk, from);
            byte[] batch = desk.scene.sign(desk.scene.export(List.of(asked)));
            desk.done("e2", EnergyStep.UNSTAKE, "100");
            desk.scene.importBatch(batch, 1);
            desk.scene.await(() -> "sweep.energy".equals(waitsFor(desk, asked)), "a reason");
            desk.pass(Duration.ofHours(30));
            desk.scene.await(
                    () -> {
                        desk.scene.desk.chain.askForBlock();
                        return desk.scene.sweeps.open().isEmpty();
                    },
                    "an end");
            assertThat(desk.sweep(asked).state()).isEqualTo(WithdrawalState.FAILED);
            assertThat(desk.of(EnergyStep.LEND)).isEmpty();
        }
    }

    private static Address paidIn(EnergyScene desk) {
        Address from = desk.scene.customers();
        desk.scene.payIn(from, desk.scene.dollars().parse("1500"));
        return from;
    }

    private static SweepLine line(EnergyScene desk, Address from) {
        return desk.scene.line(from, desk.scene.dollars().asset());
    }

    private static boolean isAboveOne(EnergyScene desk, SweepLine line) {
        return Objects.requireNonNull(line.fee()).isAtLeast(desk.coins("1"));
    }

    private static Sweep ready(EnergyScene desk, Address from) {
        List<Sweep> asked = desk.scene.sweeps.start(
                SweepScene.OTTO, "s1", List.of(line(desk, from).choice()));
        asked.forEach(desk.scene::approve);
        desk.scene.await(() -> SweepScene.isReady(desk.scene, asked), "gas");
        return asked.getFirst();
    }

    private static Sweep signed(EnergyScene desk, Address from) {
        Sweep asked = ready(desk, from);
        desk.scene.importBatch(desk.scene.sign(desk.scene.export(List.of(asked))), 1);
        return asked;
    }

    private static @Nullable String waitsFor(EnergyScene desk, Sweep asked) {
        Note waiting = desk.sweep(asked).flags().waiting();
        return waiting == null ? null : waiting.code();
    }
}
