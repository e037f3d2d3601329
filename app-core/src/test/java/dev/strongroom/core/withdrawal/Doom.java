package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Network;
import dev.strongroom.core.db.DatabaseSettings;
import java.nio.file.Path;
import java.time.Instant;
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

    /** The desk with a core that ends this process at the step, once it is armed. */
    ColdRoom room(boolean[] armed) {
        return ColdRoom.at(home, database, chain, now, step -> {
            if (armed[0] && step == death.step()) {
                Runtime.getRuntime().halt(DyingCore.DIED);
            }
        });
    }

    static Doom of(String... arguments) {
        return new Doom(
                Path.of(arguments[0]),
                new DatabaseSettings(arguments[1], arguments[2], arguments[3], CONNECTIONS),
                new TrialChain(Network.parse(arguments[4]), arguments[5]),
                Instant.parse(arguments[6]),
                new Death(Step.valueOf(arguments[7]), Death.Fate.valueOf(arguments[8])));
    }
}
