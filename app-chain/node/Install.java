import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings {@code node_modules} to what {@code package-lock.json} says: {@code java Install.java FOLDER}. Does nothing when it
 * is there already; builds that run side by side wait for each other. In Java, since only so can a missing Node be told.
 */
public final class Install {
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");
    private static final int OLDEST_NODE = 20;

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath().normalize();
        requireNode(folder);
        try (FileChannel channel = FileChannel.open(
                        folder.resolve(".install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Path stamp = folder.resolve("node_modules").resolve(".installed");
            String wanted = fingerprint(folder);
            if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
                return;
            }
            List<String> said = new ArrayList<>();
            if (run(folder, said, command("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund") != 0) {
                said.forEach(System.err::println);
                fail("npm ci failed in " + folder + " (its words stand above)");
            }
            Files.writeString(stamp, wanted);
        }
    }

    private static void requireNode(Path folder) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        String hint = "Node " + OLDEST_NODE + " or newer is needed on the PATH for the tests against real nodes";
        try {
            run(folder, said, "node", "--version");
        } catch (IOException e) {
            fail(hint + "; there is none.");
        }
        Matcher version = VERSION.matcher(said.isEmpty() ? "" : said.getLast());
        if (!version.matches() || Integer.parseInt(version.group(1)) < OLDEST_NODE) {
            fail(hint + "; 'node --version' says " + said + ".");
        }
    }

    private static String fingerprint(Path folder) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(Files.readAllBytes(folder.resolve("package.json")));
        sha.update(Files.readAllBytes(folder.resolve("package-lock.json")));
        return HexFormat.of().formatHex(sha.digest()) + " " + System.getProperty("os.name") + "/"
                + System.getProperty("os.arch");
    }

    private static int run(Path folder, List<String> said, String... command)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().forEach(said::add);
        return process.waitFor();
    }

    private static String command(String name) {
        return System.getProperty("os.name").startsWith("Windows") ? name + ".cmd" : name;
    }

    private static void fail(String line) {
        System.err.println(line);
        System.exit(1);
    }
}
