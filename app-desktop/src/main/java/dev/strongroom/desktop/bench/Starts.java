package dev.strongroom.desktop.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Starts a program in a process of its own and reads from its notes how long it took; from the call to the note. */
final class Starts {
    private static final long PATIENCE_SECONDS = 120;
    private final Clock clock;
    private final Path folder;

    /** @param folder for notes and for what the programs say */
    Starts(Clock clock, Path folder) {
        this.clock = clock;
        this.folder = folder;
    }

    /** This program's own class path, started as the launcher does. */
    List<String> plain(String main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main);
    }

    /**
     * The median of some starts, in milliseconds; one more goes before, which reads the files into the machine's
     * memory.
     */
    double median(List<String> program, String note, Path data, int times) throws IOException, InterruptedException {
        once(program, note, data);
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            took.add(once(program, note, data));
        }
        return took.stream().sorted().toList().get(times / 2);
    }

    private long once(List<String> program, String note, Path data) throws IOException, InterruptedException {
        Path notes = folder.resolve("notes");
        Path said = folder.resolve("said");
        Files.deleteIfExists(notes);
        List<String> command = new ArrayList<>(program);
        command.add("--data=" + data);
        command.add("--measure=" + notes);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw");
        long begin = clock.millis();
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Properties read = new Properties();
        if (Files.exists(notes)) {
            read.load(new StringReader(Files.readString(notes)));
        }
        String at = read.getProperty(note);
        if (at == null) {
            throw new IllegalStateException(program.getLast() + " did not come to its " + note + ": "
                    + Files.readString(said).lines().reduce((_, last) -> last).orElse(""));
        }
        return Long.parseLong(at) - begin;
    }
}
