package dev.strongroom.chain.bench;

import dev.strongroom.chain.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JavaScript library that ours is compared with. Its script prints one JSON object, {@code {"opsPerSecond": N}}; it
 * warms up and times itself, so that the start of Node counts nowhere.
 */
public final class NodePeer {
    private final Path folder;
    private final String library;

    private NodePeer(Path folder, String library) {
        this.folder = folder;
        this.library = library;
    }

    /** The library from {@code app-chain/node}, found from the system property {@code strongroom.home} or from here. */
    public static NodePeer of(String library) {
        return in(Path.of(System.getProperty("strongroom.home", ".")).resolve("app-chain/node"), library);
    }

    static NodePeer in(Path folder, String library) {
        Path where = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(where.resolve("node_modules").resolve(library))) {
            throw new RefusedException(
                    "peer.missing",
                    "peers: " + library + " is not installed; run 'npm ci --ignore-scripts' in " + where);
        }
        return new NodePeer(where, library);
    }

    public String library() {
        return library;
    }

    /** Runs {@code peer/SCRIPT.mjs} and answers what it measured. */
    public double opsPerSecond(String script) {
        try {
            Process process = new ProcessBuilder("node", "peer/" + script + ".mjs")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String said;
            try (BufferedReader reader = process.inputReader()) {
                said = reader.lines().collect(Collectors.joining("\n"));
            }
            if (process.waitFor() != 0) {
                throw failed(script, said);
            }
            return JsonMapper.shared().readTree(said).required("opsPerSecond").asDouble();
        } catch (IOException | JacksonException e) {
            throw failed(script, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(script, "interrupted");
        }
    }

    private static RefusedException failed(String script, String why) {
        String line = why.lines().filter(l -> !l.isBlank()).findFirst().orElse("it said nothing");
        return new RefusedException("peer.failed", "peers: node peer/" + script + ".mjs failed: " + line);
    }
}
