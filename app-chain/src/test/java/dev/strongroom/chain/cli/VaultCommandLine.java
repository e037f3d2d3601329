package dev.strongroom.chain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.wiring.Offline;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs {@code vault} in a folder of its own and keeps what it said; file names are those of the folder. */
abstract class VaultCommandLine {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00.123456Z");

    @TempDir
    Path folder;

    String out = "";
    String err = "";

    void refused(String code, String line) {
        assertThat(run(line)).as(line).isEqualTo(Cli.REFUSED);
        assertThat(err).as(line).contains("[" + code + "]").hasLineCount(1);
        assertThat(out).isEmpty();
    }

    int run(String line) {
        StringWriter written = new StringWriter();
        StringWriter failed = new StringWriter();
        CommandLine commands = VaultCommand.of(
                        Offline.chains(), new SecureRandom(), Clock.fixed(NOW, ZoneOffset.UTC), new Argon2Cost(8, 1, 1))
                .setOut(new PrintWriter(written, true))
                .setErr(new PrintWriter(failed, true));
        String[] args = line.isEmpty() ? new String[0] : line.split(" ", -1);
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].matches("--(vault|out|keystore|.*-file|.*-out)")) {
                args[i + 1] = folder.resolve(args[i + 1]).toString();
            }
        }
        int code = Cli.run(commands, args);
        out = written.toString();
        err = failed.toString();
        return code;
    }

    Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.filter(Files::isRegularFile).toList()) {
                files.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
