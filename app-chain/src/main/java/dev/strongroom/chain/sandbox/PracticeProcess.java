package dev.strongroom.chain.sandbox;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Practice networks as one child process on the class path of this one. It ends with {@link #close}, and by itself when
 * this process ends, however it ends.
 */
public final class PracticeProcess implements AutoCloseable {
    private static final String LISTENING = "Listening on ";
    private static final String QUIET = "-Xlog:aot*=error:stderr";
    private static final long PATIENCE_SECONDS = 10;

    private final Process process;
    private final List<String> urls;

    private PracticeProcess(Process process, List<String> urls) {
        this.process = process;
        this.urls = urls;
    }

    /** Starts several networks on any free ports and returns when all listen; each has a folder of its own in it. */
    public static PracticeProcess start(Path data, List<Network> networks, String... options) throws IOException {
        Stream<String> named = networks.stream().flatMap(network -> Stream.of("--network", network.toString()));
        return start(
                data,
                networks.size(),
                Stream.concat(named, Arrays.stream(options)).toList());
    }

    /**
     * Starts one network on any free port and returns when it listens.
     *
     * @param data folder of the chain; errors go to {@code sandbox.log} in it
     * @param options further ones of the {@code sandbox} command
     */
    public static PracticeProcess start(Path data, String... options) throws IOException {
        return start(data, 1, List.of(options));
    }

    private static PracticeProcess start(Path data, int networks, List<String> options) throws IOException {
        Files.createDirectories(data);
        Path log = data.resolve("sandbox.log");
        Process process = new ProcessBuilder(command(data, options))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        BufferedReader out = process.inputReader();
        List<String> urls = new ArrayList<>();
        while (urls.size() < networks) {
            String line = out.readLine();
            if (line == null) {
                process.destroyForcibly();
                List<String> said = Files.readAllLines(log);
                throw new NodeException(
                        NodeException.Kind.UNREACHABLE,
                        "the practice network did not start: " + (said.isEmpty() ? "no reason given" : said.getLast()),
                        null);
            }
            if (line.startsWith(LISTENING)) { // a library may say something of its own before
                urls.add(line.substring(LISTENING.length()).split(" ", 2)[0]);
            }
        }
        return new PracticeProcess(process, List.copyOf(urls));
    }

    private static List<String> command(Path data, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m"));
        command.addAll(archive());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                SandboxCommand.class.getName(),
                "--data",
                data.toString(),
                "--port",
                "0",
                "--until-input-ends"));
        command.addAll(options);
        return command;
    }

    /**
     * A packaged program has an archive of the child's classes, which halves its start, and says where by the property
     * {@code strongroom.sandbox.archive}; while it is packed, {@code strongroom.sandbox.record} says where the child
     * notes what belongs into it.
     */
    private static List<String> archive() {
        @Nullable String archive = System.getProperty("strongroom.sandbox.archive");
        if (archive != null) {
            return List.of("-XX:AOTCache=" + archive, QUIET);
        }
        @Nullable String record = System.getProperty("strongroom.sandbox.record");
        return record == null ? List.of() : List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + record, QUIET);
    }

    /** Where each network listens, in the order in which they were named: such as {@code http://127.0.0.1:43521}. */
    public List<String> urls() {
        return urls;
    }

    /** Where the only network listens. */
    public String url() {
        return urls.getFirst();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends it at once, as a power cut would, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        gone();
    }

    /** Lets it finish what it is doing. */
    @Override
    public void close() {
        try {
            process.outputWriter().close();
        } catch (IOException _) {
            // it is gone already
        }
        if (!gone()) {
            kill();
        }
    }

    private boolean gone() {
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
