package dev.strongroom.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.sandbox.PracticeProcess;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.withdrawal.CrashingSweepCore.Life;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A core that dies after every single step of a sweep, of the gas that is sent for it, and of a reorganisation that
 * takes it back: each process finishes what the one before left and dies further on, after odd steps at a desk on H2,
 * after even ones at a desk on PostgreSQL. Afterwards every deposit was swept once, its gas was sent once, and the
 * books equal the chain. Which steps there are a first sweep tells, of which nobody dies.
 */
class SweepCrashTest {
    private static final List<Step> OF_BOTH = List.of(
            Step.RESERVE_POSTED,
            Step.RESERVED,
            Step.PLANNED,
            Step.FUND_POSTED,
            Step.FUNDED,
            Step.BYTES_SENT,
            Step.SENT_STORED,
            Step.LANDING_STORED,
            Step.OUTCOME_POSTED,
            Step.OUTCOME_STORED);

    private static final List<Step> ONCE = List.of(
            Step.REQUEST_STORED,
            Step.GAS_ASKED,
            Step.SLOT_CLAIMED,
            Step.BYTES_BUILT,
            Step.BYTES_SIGNED,
            Step.EXPORT_BUILT,
            Step.EXPORT_STORED,
            Step.BATCH_READ,
            Step.BATCH_STORED,
            Step.REORG_STORED);

    @TempDir
    Path home;

    @Test
    void aCoreThatDiesAfterAnyStepOfASweepSweepsOnce() throws Exception {
        try (Desk first = new Desk(home, Dialect.H2);
                Desk second = new Desk(home, Dialect.POSTGRESQL)) {
            List<Step> steps = first.stepsOfASweep();
            assertThat(second.stepsOfASweep()).isEqualTo(steps);
            assertThat(steps).containsAll(ONCE);
            assertThat(OF_BOTH)
                    .allSatisfy(step ->
                            assertThat(Collections.frequency(steps, step)).isGreaterThan(1));
            for (int count = 1; count <= steps.size(); count += 2) {
                List<Life> lives = new ArrayList<>(List.of(first.life(count)));
                if (count < steps.size()) {
                    lives.add(second.life(count + 1));
                }
                DyingCore.die(
                        CrashingSweepCore.class,
                        home,
                        "step-" + count,
                        lives.stream()
                                .flatMap(life -> life.arguments().stream())
                                .toList());
                for (Life life : lives) {
                    assertThat(life.count() == count ? first.died(life) : second.died(life))
                            .isEqualTo(steps.get(life.count() - 1));
                }
            }
            first.requireSweptOnceEach();
            second.requireSweptOnceEach();
        }
    }

    /** A desk on a network of its own. */
    private static final class Desk implements AutoCloseable {
        private final Path home;
        private final DatabaseSettings database;
        private final PracticeProcess process;
        private final TrialChain chain;
        private final List<Integer> swept = new ArrayList<>();
        private Instant now = Instant.now();

        Desk(Path folder, Dialect dialect) throws IOException {
            home = Files.createDirectory(folder.resolve(dialect.name()));
            database = Databases.freshSettings(dialect);
            process = TrialChain.start(home.resolve("network"), TrialChain.ETHEREUM);
            chain = new TrialChain(TrialChain.ETHEREUM, process.url());
        }

        /** By a core that lives. */
        List<Step> stepsOfASweep() {
            SweepRoom.found(home, database, chain, now).close();
            List<Step> steps = new ArrayList<>();
            try (SweepRoom room = SweepRoom.at(home, database, chain, now, steps::add)) {
                room.clock.forward(CrashingSweepCore.LATER);
                Address from = room.deposit(CrashingSweepCore.customer(0), CrashingSweepCore.DOLLARS);
                steps.clear();
                CrashingSweepCore.sweep(room, CrashingSweepCore.key(0), from);
                now = room.clock.instant();
            }
            swept.add(0);
            return steps;
        }

        Life life(int count) {
            return new Life(home, database, chain, now, count);
        }

        Step died(Life life) throws IOException {
            List<String> said = Files.readAllLines(life.said());
            now = Instant.parse(said.getFirst());
            swept.add(life.count());
            return Step.valueOf(said.getLast());
        }

        void requireSweptOnceEach() {
            try (SweepRoom room = SweepRoom.at(home, database, chain, now, Steps.UNWATCHED)) {
                room.clock.forward(CrashingSweepCore.LATER);
                room.finish();
                assertThat(room.sweeps().open()).isEmpty();
                List<Sweep> done = room.sweeps().done(null, 1000);
                assertThat(done).hasSameSizeAs(swept).allSatisfy(sweep -> requireSweptOnce(room, sweep));
                BigInteger all = chain.dollars()
                        .parse(CrashingSweepCore.DOLLARS)
                        .units()
                        .multiply(BigInteger.valueOf(swept.size()));
                assertThat(chain.balance(chain.dollars(), room.cold())).isEqualTo(all);
                for (int count : swept) {
                    assertThat(room.owed(CrashingSweepCore.customer(count))).isEqualTo(CrashingSweepCore.DOLLARS);
                }
                room.requireBooksEqualChain();
            }
        }

        private void requireSweptOnce(SweepRoom room, Sweep sweep) {
            assertThat(sweep.payment().state()).isEqualTo(WithdrawalState.SETTLED);
            assertThat(room.core.withdrawals().attempts(sweep.payment().id())).hasSize(1);
            assertThat(sweep.gas())
                    .singleElement()
                    .satisfies(gas -> assertThat(gas.state()).isEqualTo(WithdrawalState.SETTLED));
            assertThat(room.held(sweep.from(), chain.dollars().asset())).isZero();
            assertThat(chain.balance(chain.dollars(), sweep.from())).isZero();
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
