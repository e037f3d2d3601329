package dev.strongroom.core.ledger;

import static dev.strongroom.core.ledger.Books.USDT;
import static dev.strongroom.core.ledger.Books.alice;
import static dev.strongroom.core.ledger.Books.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Outcome.Posted;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Kill -9 of a core between every two steps of a group, with durability on. */
class LedgerCrashTest {
    static Stream<Arguments> everyStageOnEveryDatabase() {
        return Stream.of(Dialect.values())
                .flatMap(dialect -> Stream.of(Stage.values()).map(stage -> Arguments.of(dialect, stage)));
    }

    @ParameterizedTest
    @MethodSource("everyStageOnEveryDatabase")
    void whatWasAcknowledgedStandsAndTheRestCanBeRepeated(Dialect dialect, Stage stage) throws Exception {
        DatabaseSettings settings = Databases.freshSettings(dialect);

        Map<String, Long> acknowledged = crash(settings, stage);

        assertThat(acknowledged).hasSize(stage == Stage.COMPLETED ? 31 : 2);
        try (Database database = Database.open(settings);
                Ledger ledger = new Ledger(database, new Books.Hand())) {
            Books.sumToZero(ledger);
            BooksEnd end = ledger.end();
            assertThat(ledger.check(BooksEnd.EMPTY)).isEqualTo(new BooksFinding.Whole(end));
            boolean committed = stage.compareTo(Stage.COMMITTED) >= 0;
            assertThat(end.seq()).isEqualTo(committed ? 31 : 2);

            List<Transfer> work = CrashingLedger.work();
            Map<String, Long> again = new HashMap<>();
            for (Transfer transfer : work) {
                if (ledger.post(transfer) instanceof Posted posted) {
                    again.put(transfer.id().toString(), posted.seq());
                }
            }
            assertThat(again).hasSize(31).containsAllEntriesOf(acknowledged);
            assertThat(ledger.end().seq()).isEqualTo(31);
            assertThat(ledger.balance(alice(USDT)).available()).isZero();
            assertThat(ledger.balance(alice(USDT)).total()).isEqualTo(units(300));
            assertThat(ledger.check(BooksEnd.EMPTY)).isEqualTo(new BooksFinding.Whole(ledger.end()));
        }
    }

    private static Map<String, Long> crash(DatabaseSettings settings, Stage stage)
            throws IOException, InterruptedException {
        Process core = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingLedger.class.getName(),
                        settings.url(),
                        settings.user(),
                        stage.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Long> acknowledged = new HashMap<>();
        try (BufferedReader lines = core.inputReader()) {
            String line = lines.readLine();
            while (!Objects.equals(line, "stopped")) {
                assertThat(line).as("the core ended before it stopped").isNotNull();
                String[] words = line.split(" ", 3);
                if (words[0].equals("posted")) {
                    acknowledged.put(words[1], Long.valueOf(words[2]));
                }
                line = lines.readLine();
            }
        } finally {
            core.destroyForcibly().waitFor();
        }
        assertThat(core.exitValue()).isEqualTo(137);
        return acknowledged;
    }
}
