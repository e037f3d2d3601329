package dev.strongroom.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.withdrawal.Step;
import dev.strongroom.core.withdrawal.Steps;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever dies at every step has staked, lent and taken back once all the same. */
class EnergyCrashTest {
    /** As often as payments go through the same step: the stake, the gas, the sweep, the loan and its end. */
    private static final int TIMES = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aCoreThatFailsAtEveryStepLendsOnceAndTakesBackOnce(Dialect dialect) {
        Map<Step, Integer> met = new ConcurrentHashMap<>();
        boolean[] armed = {false};
        Steps failing = step -> {
            // every other time, so that whatever failed gets past it once
            if (armed[0] && met.merge(step, 1, Integer::sum) % 2 == 1 && met.getOrDefault(step, 0) <= 2 * TIMES) {
                throw new IllegalStateException("the core fails at " + step);
            }
        };
        try (EnergyScene desk = EnergyScene.on(folder, Databases.freshSettings(dialect), failing)) {
            SweepScene scene = desk.scene;
            armed[0] = true;
            SweepScene.again(() -> desk.ask("e1", EnergyStep.STAKE, "100"));
            scene.await(() -> desk.wallet().underWay().isEmpty(), "a stake");
            armed[0] = false;
            assertThat(desk.staked()).isEqualTo(desk.coins("100").units());
            assertThat(desk.of(EnergyStep.STAKE)).hasSize(1);

            Address from = scene.customers();
            scene.payIn(from, scene.dollars().parse("1500"));
            List<Sweep> asked = scene.sweeps.start(
                    SweepScene.OTTO,
                    "s1",
                    List.of(scene.line(from, scene.dollars().asset()).choice()));
            asked.forEach(scene::approve);
            armed[0] = true;
            scene.await(() -> SweepScene.isReady(scene, asked), "gas");
            byte[] batch = scene.sign(SweepScene.again(() -> scene.export(asked)));
            SweepScene.again(() -> {
                scene.importBatch(batch, 1);
                return true;
            });
            desk.settle();
            armed[0] = false;

            assertThat(met).containsKeys(Step.LOAN_ASKED, Step.RECLAIM_ASKED, Step.BYTES_STORED, Step.OUTCOME_POSTED);
            assertThat(desk.sweep(asked.getFirst()).state()).isEqualTo(WithdrawalState.SETTLED);
            for (EnergyStep once : List.of(EnergyStep.STAKE, EnergyStep.LEND, EnergyStep.RECLAIM)) {
                assertThat(desk.of(once))
                        .singleElement()
                        .satisfies(row -> assertThat(row.state()).isEqualTo(WithdrawalState.SETTLED));
            }
            assertThat(desk.wallet().lent().isZero()).isTrue();
            scene.desk.requireBooksEqualChain();
        }
    }
}
