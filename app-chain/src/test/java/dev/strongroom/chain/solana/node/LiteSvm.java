package dev.strongroom.chain.solana.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The real Solana programs behind the JSON-RPC of a node, as a process of its own on a port of its own. It ends with
 * {@link #close}, and with its standard input, which this JVM holds.
 */
public final class LiteSvm implements AutoCloseable {
    private static final String LISTENING = "Listening on ";

    private final Process process;
    private final URI url;

    private LiteSvm(Process process) {
        this.process = process;
        url = URI.create("http://" + address(process));
    }

    /** @param options of {@code litesvm-rpc.mjs} */
    public static LiteSvm start(String... options) {
        List<String> command = new ArrayList<>(List.of("node", script().toString()));
        command.addAll(List.of(options));
        try {
            return new LiteSvm(
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
            return address.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("LiteSVM did not start: " + said, e);
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

    private static Path script() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path script = dir.resolve("app-chain/node/litesvm-rpc.mjs");
            if (Files.exists(script)) {
                return script;
            }
        }
        throw new IllegalStateException("app-chain/node/litesvm-rpc.mjs is missing");
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
    }
}
