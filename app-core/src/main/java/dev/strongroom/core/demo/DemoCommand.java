package dev.strongroom.core.demo;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole story on a practice network, or on a development node of the caller's. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Perform a day at the desk on a practice network: hot and cold payments, refusals, a revocation,"
                + " and books that equal the chain.")
public final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "answer as one JSON object at the end")
    private boolean json;

    @Option(names = "--seed", paramLabel = "N", description = "the same keys and addresses at every run; for practice")
    private @Nullable Long seed;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "leave vaults, trust file, requests and password files there; the folder must be new or empty")
    private @Nullable Path keep;

    @Option(
            names = "--node",
            paramLabel = "URL",
            description = "a development node of chain id 31337 or 1337 instead of the practice network")
    private @Nullable String node;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        DemoReport report = new DemoReport(json ? null : out);
        Path folder = folder();
        try {
            Demo.play(report, Clock.systemUTC(), random(), folder, node);
        } finally {
            if (keep == null) {
                delete(folder);
            }
        }
        out.println(json ? report.json() : end(report, folder));
        out.flush();
        return report.isOk() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private String end(DemoReport report, Path folder) {
        String kept = keep == null ? "" : "\nkept in " + folder + ": see README.txt there\n";
        return kept + "\ndemo " + (report.isOk() ? "OK: " : "FAILED: ") + report.summary();
    }

    private Path folder() throws IOException {
        if (keep == null) {
            return Files.createTempDirectory("strongroom-demo");
        }
        Files.createDirectories(keep);
        try (Stream<Path> content = Files.list(keep)) {
            if (content.findAny().isPresent()) {
                throw new RefusedException("demo.keep", "--keep: " + keep + " is not empty");
            }
        }
        return keep.toRealPath();
    }

    /** With a seed, a generator that answers the same at every run: nothing that it makes is a secret. */
    private SecureRandom random() {
        if (seed == null) {
            return new SecureRandom();
        }
        try {
            SecureRandom repeatable = SecureRandom.getInstance("SHA1PRNG");
            repeatable.setSeed(seed);
            return repeatable;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
