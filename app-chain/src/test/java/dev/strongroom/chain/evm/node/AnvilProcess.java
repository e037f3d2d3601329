package dev.strongroom.chain.evm.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real EVM node as a process of its own, on a port of its own; ended by {@link #close} and with the JVM. */
public final class AnvilProcess implements AutoCloseable {
    private static final String LISTENING = "Listening on ";

    private final Process process;
    private final Thread hook;
    private final Path pidFile;
    private final URI url;

    private AnvilProcess(Process process) throws IOException {
        this.process = process;
        hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
        pidFile = Files.writeString(Files.createTempFile("strongroom-anvil-", ".pid"), Long.toString(process.pid()));
        pidFile.toFile().deleteOnExit();
        url = URI.create("http://" + address(process));
    }

    /** @param more further arguments of the node */
    public static AnvilProcess start(String... more) {
        return start(2, more);
    }

    /** @param finality blocks on top that make one final; even, since that takes two of the node's epochs */
    static AnvilProcess start(int finality, String... more) {
        List<String> command = new ArrayList<>(List.of(
                binary().toString(),
                "--port",
                "0",
                "--host",
                "127.0.0.1",
                "--slots-in-an-epoch",
                Integer.toString(finality / 2),
                "--prune-history",
                "256"));
        command.addAll(List.of(more));
        try {
            return new AnvilProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return url;
    }

    private static String address(Process process) {
        CompletableFuture<String> address = new CompletableFuture<>();
        List<String> said = new ArrayList<>();
        Thread.ofVirtual().start(() -> drain(process, address, said));
        try {
            return address.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("the EVM node did not start: " + said, e);
        }
    }

    /** Reads to the end whatever comes: a full pipe would stop the node. */
    private static void drain(Process process, CompletableFuture<String> address, List<String> said) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(LISTENING)) {
                    address.complete(line.substring(LISTENING.length()).trim());
                } else if (!address.isDone()) {
                    said.add(line);
                }
            }
            address.completeExceptionally(new IOException("it ended"));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }

    private static Path binary() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        String name = "anvil-" + system + "-" + machine;
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path modules = dir.resolve("app-chain/node/node_modules");
            if (Files.isDirectory(modules)) {
                Path binary = modules.resolve("@foundry-rs").resolve(name).resolve("bin/anvil");
                if (!Files.isExecutable(binary)) {
                    throw new IllegalStateException("npm has no EVM node for this machine: " + binary + " is missing");
                }
                return binary;
            }
        }
        throw new IllegalStateException("app-chain/node/node_modules is missing: run mvn generate-test-resources");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(hook);
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
