package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Network;
import dev.strongroom.core.db.DatabaseSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a process is told that runs a core until it dies.
 *
 * @param home folder of the desk
 * @param database of the core
 * @param chain where it pays
 * @param now the desk's time
 * @param death where it ends
 */
record Doom(Path home, DatabaseSettings database, TrialChain chain, Instant now, Death death) {
    private static final int CONNECTIONS = 10;
    private static final int WORDS = 9;

    List<String> arguments() {
        return List.of(
                home.toString(),
                database.url(),
                database.user(),
                database.password(),
                chain.network().toString(),
                chain.url(),
                now.toString(),
                death.step().name(),
                death.fate().name());
    }

    /** The desk with a core whose last step is this one, once it is armed. */
    ColdRoom room(LastSteps.Last last) {
        return ColdRoom.at(home, database, chain, now, step -> {
            if (last.isArmed() && step == death.step()) {
                last.reached();
            }
        });
    }

    /** Where the process writes what the core has told it; what is written there outlives the process. */
    PrintStream said() throws IOException {
        return new PrintStream(Files.newOutputStream(saidPath()), true, StandardCharsets.UTF_8);
    }

    Path saidPath() {
        return home.resolve("said-" + death);
    }

    /** Those of one process, from the arguments of all of them one after the other. */
    static List<Doom> all(String... arguments) {
        List<Doom> all = new ArrayList<>();
        for (int from = 0; from < arguments.length; from += WORDS) {
            all.add(of(Arrays.copyOfRange(arguments, from, from + WORDS)));
        }
        return all;
    }

    private static Doom of(String... arguments) {
        return new Doom(
                Path.of(arguments[0]),
                new DatabaseSettings(arguments[1], arguments[2], arguments[3], CONNECTIONS),
                new TrialChain(Network.parse(arguments[4]), arguments[5]),
                Instant.parse(arguments[6]),
                new Death(Step.valueOf(arguments[7]), Death.Fate.valueOf(arguments[8])));
    }
}
