package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.core.db.DatabaseSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A real core and the people around it in a process that is to die: finishes the sweep that an earlier one left, sweeps
 * one more deposit, and dies at a step of that or of its gas without a word, as by kill -9.
 */
final class CrashingSweepCore {
    static final String DOLLARS = "1500";
    /** Longer than a lease, and than the hour for which the hot wallet's outflow counts. */
    static final Duration LATER = Duration.ofHours(2);

    private static final int CONNECTIONS = 10;
    private static final int WORDS = 8;

    /**
     * What it is told.
     *
     * @param now the desk's time
     * @param count of the steps that it makes, the last one deadly
     */
    record Life(Path home, DatabaseSettings database, TrialChain chain, Instant now, int count) {
        List<String> arguments() {
            return List.of(
                    home.toString(),
                    database.url(),
                    database.user(),
                    database.password(),
                    chain.network().toString(),
                    chain.url(),
                    now.toString(),
                    Integer.toString(count));
        }

        /** Those of one process, from the arguments of all of them one after the other. */
        static List<Life> all(String... arguments) {
            List<Life> all = new ArrayList<>();
            for (int from = 0; from < arguments.length; from += WORDS) {
                all.add(of(Arrays.copyOfRange(arguments, from, from + WORDS)));
            }
            return all;
        }

        private static Life of(String... arguments) {
            return new Life(
                    Path.of(arguments[0]),
                    new DatabaseSettings(arguments[1], arguments[2], arguments[3], CONNECTIONS),
                    new TrialChain(Network.parse(arguments[4]), arguments[5]),
                    Instant.parse(arguments[6]),
                    Integer.parseInt(arguments[7]));
        }

        /** Where the process says what time it is at the desk, and then at which step it dies. */
        Path said() {
            return home.resolve("said-" + count);
        }
    }

    private CrashingSweepCore() {}

    /** Arguments: those of one or more {@link Life}s. */
    public static void main(String[] arguments) {
        LastSteps.run(Life.all(arguments), CrashingSweepCore::live);
    }

    private static void live(Life life, LastSteps.Last last) throws IOException {
        PrintStream out = new PrintStream(Files.newOutputStream(life.said()), true, StandardCharsets.UTF_8);
        int[] made = new int[1];
        SweepRoom room = SweepRoom.at(life.home(), life.database(), life.chain(), life.now(), step -> {
            if (last.isArmed() && ++made[0] == life.count()) {
                out.println(step);
                last.reached();
            }
        });
        room.clock.forward(LATER);
        room.finish();
        Address from = room.deposit(customer(life.count()), DOLLARS);
        out.println(room.clock.instant());
        last.arm();
        sweep(room, key(life.count()), from);
    }

    /** A sweep with its gas; the block that held it first is taken back. */
    static void sweep(SweepRoom room, String key, Address from) {
        String id = room.sweep(key, from).payment().id();
        room.send(id);
        room.chain.mine(1);
        room.core.tick();
        room.chain.reorganise();
        room.core.tick();
        room.finish();
    }

    static String key(int count) {
        return "key-" + count;
    }

    static String customer(int count) {
        return "customer-" + count;
    }
}
