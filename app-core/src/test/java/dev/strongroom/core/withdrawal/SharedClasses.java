package dev.strongroom.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.NodeException;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.db.DatabaseSettings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * How the many short-lived processes of the kill tests are started: from one archive of loaded classes, which saves
 * each of them half of its work. The archive is made once a test run, by a core that starts and ends in order.
 */
public final class SharedClasses {
    private SharedClasses() {}

    /** A command that runs a main class; its arguments are to follow. */
    public static List<String> command(Class<?> main) {
        return command("-XX:SharedArchiveFile=" + Made.ARCHIVE, Made.CLASS_PATH, main);
    }

    private static List<String> command(String archive, String classPath, Class<?> main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                archive,
                "-Xlog:disable",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                main.getName());
    }

    /** The core whose classes the archive holds, and clients of networks that are not there. */
    public static void main(String[] args) {
        Path home = Path.of(args[0]);
        DatabaseSettings database = DatabaseSettings.h2File(home.resolve("core"));
        List<TrialChain> chains = Stream.of(TrialChain.ETHEREUM, TrialChain.SOLANA, TrialChain.TRON)
                .map(network -> new TrialChain(network, "http://127.0.0.1:1"))
                .toList();
        try (ColdRoom room = ColdRoom.bare(home, database, chains.getFirst(), PracticeDesk.MORNING)) {
            room.core().tick();
            room.core().withdrawals().list(WithdrawalQuery.newest(1));
            for (TrialChain chain : chains) {
                try (ChainNode node = chain.node(chain.stranger("hot"))) {
                    assertThatThrownBy(node::head).isInstanceOf(NodeException.class);
                }
            }
        }
    }

    private static final class Made {
        private static final Path FOLDER = folder();
        static final Path ARCHIVE = FOLDER.resolve("classes.jsa");
        static final String CLASS_PATH = classPath();

        static {
            try {
                Path home = Files.createDirectory(FOLDER.resolve("home"));
                List<String> command = new ArrayList<>(
                        command("-XX:ArchiveClassesAtExit=" + ARCHIVE, CLASS_PATH, SharedClasses.class));
                command.add(home.toString());
                Path said = FOLDER.resolve("said");
                int exit = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start()
                        .waitFor();
                if (exit != 0 || !Files.exists(ARCHIVE)) {
                    throw new IllegalStateException("no archive of classes: " + Files.readString(said));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private Made() {}

        /** An archive takes classes from jars only. */
        private static String classPath() {
            List<String> entries = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
                if (entry.isEmpty()) {
                    continue; // surefire ends its class path with a separator, and an empty folder's name means all
                    // there is
                }
                if (Files.isDirectory(Path.of(entry))) {
                    Path jar = FOLDER.resolve(entries.size() + ".jar");
                    ToolProvider.findFirst("jar")
                            .orElseThrow()
                            .run(System.out, System.err, "-c", "-0", "-f", jar.toString(), "-C", entry, ".");
                    entries.add(jar.toString());
                } else if (Files.exists(Path.of(entry))) {
                    entries.add(entry);
                }
            }
            return String.join(File.pathSeparator, entries);
        }

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("strongroom-classes-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
