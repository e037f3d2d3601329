package dev.strongroom.chain.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A script of {@code app-chain/node} that answers JSON-RPC until its standard input ends. */
public final class PeerServer implements Rpc, AutoCloseable {
    private static final String LISTENING = "Listening on ";

    private final Process process;
    private final URI url;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PeerServer(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it on any free port. */
    public static PeerServer start(String script) {
        try {
            Process process = new ProcessBuilder("node", script)
                    .directory(PeerScript.folder().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out = process.inputReader();
            String line = out.readLine();
            if (line == null || !line.startsWith(LISTENING)) {
                process.destroyForcibly();
                throw new IllegalStateException(script + " did not start: " + line);
            }
            return new PeerServer(process, URI.create("http://" + line.substring(LISTENING.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String exchange(String body) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly();
    }
}
