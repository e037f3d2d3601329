package dev.strongroom.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.sandbox.PracticeProcess;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Following;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.deposit.FollowingCore.Life;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.withdrawal.SharedClasses;
import dev.strongroom.core.withdrawal.TrialChain;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cores that are killed while they take money in, each a process of its own, and their successors on the same database:
 * whatever the chain holds is credited exactly once.
 */
class KilledFollowerTest {
    private static final int FINAL_AFTER = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Longer than a lease. */
    private static final Duration LATER = Duration.ofMinutes(5);

    private static final int BLOCKS = 1_000;
    private static final int DEPOSITS = 100;

    @TempDir
    Path folder;

    /** Every moment on one ground; on the other those that leave a transaction or the ledger half told. */
    static Stream<Arguments> grounds() {
        return Stream.of(
                Arguments.of(TrialChain.ETHEREUM, Dialect.H2, EnumSet.allOf(Moment.class)),
                Arguments.of(
                        TrialChain.TRON,
                        Dialect.POSTGRESQL,
                        EnumSet.of(Moment.TAKING, Moment.BOOKED, Moment.ORPHANING, Moment.REVERSED)));
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void aCoreThatDiesAtAnyMomentOfMoneyInCreditsNothingTwiceAndLosesNothing(
            Network network, Dialect dialect, Set<Moment> moments) throws Exception {
        DatabaseSettings database = Databases.freshSettings(dialect);
        try (PracticeProcess process = TrialChain.start(folder.resolve("network"), network, FINAL_AFTER)) {
            TrialChain chain = new TrialChain(network, process.url());
            try (FollowedDesk desk = FollowedDesk.found(database, folder, chain)) {
                desk.creditWith(2);
            }
            Duration late = LATER;
            for (Moment moment : moments) {
                die(new Life(folder, database, chain, late, moment));
                late = late.plus(LATER);
            }
            try (FollowedDesk successor = new FollowedDesk(database, folder, chain)) {
                successor.core.clock.step(late);
                finish(successor);
                int lives = moments.size();
                assertThat(successor.deposits())
                        .filteredOn(deposit -> deposit.state() != DepositState.ORPHANED)
                        .hasSize(3 * lives)
                        .allMatch(deposit -> deposit.state() == DepositState.CREDITED);
                assertThat(successor.core.get(Suspense.class).work()).isEmpty();
                String all = Integer.toString(lives * (2 * FollowingCore.TEN + FollowingCore.THREE));
                assertThat(successor.carla()).isEqualTo(all);
                assertThat(successor.sum(AccountKind.DEPOSIT)).isEqualTo(all);
                assertThat(successor.sum(AccountKind.SUSPENSE)).isEqualTo("0");
                successor.requireSoundBooksThatEqualTheChain();
            }
        }
    }

    /** The network of Solana takes no block back, so that this is where a core of its dies. */
    static Stream<Arguments> ranges() {
        return Stream.of(
                Arguments.of(TrialChain.ETHEREUM, Dialect.H2), Arguments.of(TrialChain.SOLANA, Dialect.POSTGRESQL));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void aCoreThatIsKilledInTheMiddleOfAThousandBlocksIsFollowedByOneThatMissesNone(Network network, Dialect dialect)
            throws Exception {
        DatabaseSettings database = Databases.freshSettings(dialect);
        try (PracticeProcess process = TrialChain.start(folder.resolve("network"), network, FINAL_AFTER)) {
            TrialChain chain = new TrialChain(network, process.url());
            Address carlas;
            try (FollowedDesk desk = FollowedDesk.found(database, folder, chain)) {
                carlas = desk.carlas();
            }
            for (int i = 0; i < DEPOSITS; i++) {
                chain.give(carlas, chain.dollars().parse("10"));
                chain.mine(BLOCKS / DEPOSITS - 1);
            }
            chain.mine(FINAL_AFTER);
            killInTheMiddle(new Life(folder, database, chain, LATER, null));

            try (FollowedDesk successor = new FollowedDesk(database, folder, chain)) {
                successor.core.clock.step(LATER.multipliedBy(2));
                long left = successor.deposits().size();
                assertThat(left).as("taken in before the end").isLessThan(DEPOSITS);
                successor.tick();
                assertThat(successor
                                .core
                                .get(Following.class)
                                .followers()
                                .getFirst()
                                .lag())
                        .isZero();
                assertThat(successor.deposits())
                        .hasSize(DEPOSITS)
                        .extracting(Deposit::state)
                        .containsOnly(DepositState.CREDITED);
                assertThat(successor.carla()).isEqualTo(Integer.toString(10 * DEPOSITS));
                successor.requireSoundBooksThatEqualTheChain();
            }
        }
    }

    private static void finish(FollowedDesk desk) {
        desk.chain.mine(2);
        desk.tick();
        desk.tick();
        desk.decide();
        desk.chain.mine(FINAL_AFTER + 1);
        desk.tick();
        desk.tick();
    }

    private void die(Life life) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors-" + life.moment());
        Process process = new ProcessBuilder(command(life))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the core at " + life.moment() + " hangs: " + Files.readString(errors));
        }
        assertThat(process.exitValue())
                .as(() -> "the core did not die at " + life.moment() + ": " + read(errors))
                .isEqualTo(FollowingCore.DIED);
    }

    /** Kills it, as by kill -9, while the third range of blocks is being written. */
    private void killInTheMiddle(Life life) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(life))
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try (BufferedReader said = process.inputReader()) {
            int ranges = 0;
            while (ranges < 3) {
                String line = said.readLine();
                if (line == null) {
                    throw new AssertionError("the core ended by itself: " + read(folder.resolve("errors")));
                }
                if (line.equals(Moment.TAKING.name())) {
                    ranges++;
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> command(Life life) {
        List<String> command = new ArrayList<>(SharedClasses.command(FollowingCore.class));
        command.addAll(life.arguments());
        return command;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
