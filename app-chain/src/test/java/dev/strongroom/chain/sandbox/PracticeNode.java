package dev.strongroom.chain.sandbox;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.sandbox.evm.EvmPractice;
import dev.strongroom.chain.sandbox.host.PracticeServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An Ethereum practice network for tests that need a chain, in a process of its own or in this one. */
public final class PracticeNode implements Rpc, AutoCloseable {
    public static final String USDT = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
    public static final String USDC = "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512";

    private final String url;
    private final Runnable end;
    private final @Nullable PracticeProcess process;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PracticeNode(String url, Runnable end, @Nullable PracticeProcess process) {
        this.url = url;
        this.end = end;
        this.process = process;
    }

    /** Starts one in a process of its own; blocks by time only if the options ask for them. */
    public static PracticeNode start(Path data, String... options) {
        try {
            PracticeProcess process = PracticeProcess.start(data, options);
            return new PracticeNode(process.url(), process::close, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts one in this process, which saves the start of another; no blocks by time.
     *
     * @param finality blocks on top that make a block final
     */
    public static PracticeNode here(Path data, int finality) {
        try {
            ListedNetwork listed = Registry.builtIn().network(Network.parse("eip155:31337"));
            PracticeServer server =
                    PracticeServer.start(EvmPractice.open(data, listed, Duration.ZERO, finality, Clock.systemUTC()), 0);
            return new PracticeNode(server.url(), server::close, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return url;
    }

    /** The process of its own. */
    public PracticeProcess process() {
        return Objects.requireNonNull(process, "it runs in this process");
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
        end.run();
    }
}
