package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One desk, one database, one chain, and a core that dies between every two steps of a withdrawal: each process
 * finishes what the one before left, then dies at a step of its own. Afterwards every withdrawal was paid exactly once
 * or not at all, the books equal the chain, and nothing that a caller was told is forgotten.
 */
class CrashTest {
    private static final Set<Step> HOT = EnumSet.range(Step.REQUEST_STORED, Step.RELEASE_STORED);
    private static final List<Step> STOPS = List.of(Step.STOP_STORED, Step.RELEASE_POSTED, Step.RELEASE_STORED);
    private static final Pattern TOLD = Pattern.compile("TOLD (\\S+) (\\d+) (\\S+)");

    @TempDir
    Path home;

    @Test
    void aCoreThatDiesBetweenAnyTwoStepsNeitherPaysTwiceNorLosesAPayment() throws Exception {
        DyingCore.onEachDatabase(home, (dialect, own) -> {
            try (Series series = new Series(dialect, own)) {
                series.run();
            }
        });
    }

    /** On one database. */
    private static final class Series implements AutoCloseable {
        private final Map<String, Long> told = new HashMap<>();
        private final Map<String, WithdrawalState> ended = new HashMap<>();

        private final Path home;
        private final PracticeDesk desk;

        Series(Dialect dialect, Path home) {
            this.home = home;
            desk = new PracticeDesk(home, Databases.freshSettings(dialect));
            desk.start();
            desk.fundHot(USDT, 5000);
            for (Step step : HOT) {
                desk.owe("customer-" + step, USDT, "200");
            }
            desk.stop();
        }

        void run() throws IOException, InterruptedException {
            for (Step step : HOT) {
                desk.clock.forward(Duration.ofHours(2));
                dieAt(step);
            }
            desk.clock.forward(Duration.ofHours(2));
            desk.start();
            List<Withdrawal> all = desk.core().withdrawals().list(WithdrawalQuery.newest(1000));
            all.forEach(withdrawal -> desk.finish(withdrawal.id()));

            assertThat(all).hasSize(HOT.size() + 5);
            for (Step step : HOT) {
                requireRight(step);
            }
            desk.requireBooksBalance();
            desk.requireHotBooksEqualChain(USDT);
            requireNothingForgotten();
        }

        private void requireRight(Step step) {
            Withdrawal withdrawal = desk.core().withdrawals().list(WithdrawalQuery.newest(1000)).stream()
                    .filter(each -> each.order().reference().equals("key-" + step))
                    .findFirst()
                    .orElseThrow();
            boolean stopped = STOPS.contains(step);
            assertThat(withdrawal.state())
                    .as("died at %s", step)
                    .isEqualTo(stopped ? WithdrawalState.CANCELLED : WithdrawalState.SETTLED);
            BigInteger expected = stopped ? BigInteger.ZERO : USDT.parse("20").units();
            assertThat(desk.onChain(USDT, address("recipient of key-" + step)))
                    .as("paid after a death at %s", step)
                    .isEqualTo(expected);
            String left = stopped ? "200" : step == Step.DELAY_OVER ? "129.94" : "179.99";
            assertThat(desk.available("customer-" + step, USDT))
                    .as("left after a death at %s", step)
                    .isEqualTo(left);
        }

        private void requireNothingForgotten() {
            assertThat(told).isNotEmpty();
            told.forEach((id, version) ->
                    assertThat(desk.get(id).version()).as("%s", id).isGreaterThanOrEqualTo(version));
            assertThat(ended).isNotEmpty();
            ended.forEach((id, state) -> assertThat(desk.state(id)).as("%s", id).isEqualTo(state));
        }

        private void dieAt(Step step) throws IOException, InterruptedException {
            note(DyingCore.die(
                    CrashingCore.class,
                    step,
                    home,
                    home.toString(),
                    desk.database().url(),
                    desk.database().user(),
                    desk.database().password(),
                    desk.chain.url(),
                    desk.clock.instant().toString(),
                    step.name()));
        }

        private void note(List<String> lines) {
            for (String line : lines) {
                Matcher words = TOLD.matcher(line);
                if (words.matches()) {
                    told.merge(words.group(1), Long.parseLong(words.group(2)), Math::max);
                    WithdrawalState state = WithdrawalState.valueOf(words.group(3));
                    if (state.isEnd()) {
                        ended.put(words.group(1), state);
                    }
                }
            }
        }

        @Override
        public void close() {
            desk.close();
        }
    }
}
