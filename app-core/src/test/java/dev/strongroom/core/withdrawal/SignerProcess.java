package dev.strongroom.core.withdrawal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code sign} command in a process of its own, as the custodian runs it. */
final class SignerProcess {
    /** How it ended. */
    record Ended(int exit, String output, String errors) {}

    private SignerProcess() {}

    static Ended sign(Path home, Path request, Path out, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.strongroom.chain.wiring.Offline",
                "sign",
                "--vault",
                home.resolve("dan.vault").toString(),
                "--password-file",
                home.resolve("password").toString(),
                "--policy",
                home.resolve("trust.json").toString(),
                "--journal",
                home.resolve("journal").toString(),
                "--request",
                request.toString(),
                "--out",
                out.toString(),
                "--json"));
        command.addAll(List.of(more));
        Path output = Files.createTempFile(home, "signer", ".out");
        Path errors = Files.createTempFile(home, "signer", ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the signer hangs: " + Files.readString(errors));
        }
        return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
    }
}
