package dev.strongroom.core.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The cold signer as a process of its own: the {@code sign} command, run with the offline half of the wallet kit alone
 * where the build has packed it.
 */
final class SignerProcess {
    private static final String MAIN = "dev.strongroom.chain.wiring.Offline";
    private static final long SECONDS = 60;

    private SignerProcess() {}

    /**
     * How it ended.
     *
     * @param exit exit code: 0 signed, 3 refused
     * @param output standard output
     * @param errors standard error
     */
    record Ended(int exit, String output, String errors) {}

    static Ended run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                offlineClassPath(System.getProperty("java.class.path")),
                MAIN));
        command.addAll(arguments);
        Path output = Files.createTempFile("signer", ".out");
        Path errors = Files.createTempFile("signer", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File(nothing())))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the signer did not end within " + SECONDS + " s");
            }
            return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    /** The same class path with the whole wallet kit replaced by its offline half, where that jar lies beside it. */
    static String offlineClassPath(String classPath) {
        return String.join(
                File.pathSeparator,
                Arrays.stream(classPath.split(File.pathSeparator, -1))
                        .map(SignerProcess::offline)
                        .toList());
    }

    private static String offline(String entry) {
        Path jar = Path.of(entry);
        Path half = jar.resolveSibling("app-chain-offline.jar");
        return entry.endsWith("app-chain.jar") && Files.exists(half) ? half.toString() : entry;
    }

    private static String nothing() {
        return File.separatorChar == '\\' ? "NUL" : "/dev/null";
    }
}
