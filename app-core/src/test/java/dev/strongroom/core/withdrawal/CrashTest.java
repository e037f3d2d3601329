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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One desk, one database, one chain, and a core that dies between every two steps of a withdrawal: each process
 * finishes what the one before left, then dies at a step of its own. Afterwards every withdrawal was paid exactly once
 * or not at all, the books equal the chain, and nothing that a caller was told is forgotten.
 */
@ParameterizedClass
@EnumSource(value = Dialect.class, names = "POSTGRESQL")
class CrashTest {
    private static final Set<Step> HOT =
            EnumSet.complementOf(EnumSet.range(Step.DECISION_STORED, Step.REVOCATION_GIVEN_UP));
    private static final List<Step> STOPS = List.of(Step.STOP_STORED, Step.RELEASE_POSTED, Step.RELEASE_STORED);
    private static final Pattern TOLD = Pattern.compile("TOLD (\\S+) (\\d+) (\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Dialect dialect;
    private final Map<String, Long> told = new HashMap<>();
    private final Map<String, WithdrawalState> ended = new HashMap<>();

    @TempDir
    Path home;

    @AutoClose
    private PracticeDesk desk;

    @SuppressWarnings("NullAway.Init")
    CrashTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        desk = new PracticeDesk(home, Databases.freshSettings(dialect));
        desk.start();
        desk.fundHot(USDT, 5000);
        for (Step step : HOT) {
            desk.owe("customer-" + step, USDT, "200");
        }
        desk.stop();
    }

    @Test
    void aCoreThatDiesBetweenAnyTwoStepsNeitherPaysTwiceNorLosesAPayment() throws Exception {
        for (Step step : HOT) {
            desk.clock.forward(Duration.ofHours(2));
            assertThat(dieAt(step)).as("at %s", step).isEqualTo(CrashingCore.DIED);
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
        told.forEach(
                (id, version) -> assertThat(desk.get(id).version()).as("%s", id).isGreaterThanOrEqualTo(version));
        assertThat(ended).isNotEmpty();
        ended.forEach((id, state) -> assertThat(desk.state(id)).as("%s", id).isEqualTo(state));
    }

    private int dieAt(Step step) throws IOException, InterruptedException {
        Path said = home.resolve("said-" + step);
        Path errors = home.resolve("errors-" + step);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingCore.class.getName()));
        command.addAll(List.of(
                home.toString(),
                desk.database().url(),
                desk.database().user(),
                desk.database().password(),
                desk.chain.url(),
                desk.clock.instant().toString(),
                step.name()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the core at " + step + " hangs: " + Files.readString(errors));
        }
        note(Files.readAllLines(said));
        if (process.exitValue() != CrashingCore.DIED) {
            throw new AssertionError("the core did not die at " + step + " but ended with " + process.exitValue() + ": "
                    + String.join("\n", last(Files.readAllLines(errors)))
                    + String.join("\n", last(Files.readAllLines(said))));
        }
        return process.exitValue();
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - 60), lines.size());
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
}
