package dev.strongroom.chain.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** A practice network in a process of its own, for tests that need a chain. */
public final class PracticeNode implements Rpc, AutoCloseable {
    public static final String USDT = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
    public static final String USDC = "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512";

    private final PracticeProcess process;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PracticeNode(PracticeProcess process) {
        this.process = process;
    }

    /** Starts one; blocks by time only if the options ask for them. */
    public static PracticeNode start(Path data, String... options) {
        try {
            return new PracticeNode(PracticeProcess.start(data, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return process.url();
    }

    public PracticeProcess process() {
        return process;
    }

    /** Gives native coins and answers the transaction's hash. */
    public String fund(String address, BigInteger wei) {
        return text("sandbox_fund", address, wei.toString());
    }

    /** Gives units of a token and answers the transaction's hash. */
    public String mint(String token, String address, BigInteger units) {
        return text("sandbox_mint", token, address, units.toString());
    }

    public void mine(int blocks) {
        call("sandbox_mine", blocks);
    }

    @Override
    public String exchange(String body) {
        try {
            return send(body).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole HTTP answer. */
    public HttpResponse<String> send(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url()))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        process.close();
    }
}
