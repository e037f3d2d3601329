package dev.strongroom.chain.sandbox.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP side of a practice network: loopback only, POST of JSON only, one virtual thread a request. Requests that
 * name another host are turned away, so that a web page cannot reach it under a name of its own.
 */
public final class PracticeServer implements AutoCloseable {
    private static final int LARGEST_BODY = 5 * 1024 * 1024;
    /** Read by the JDK when its server is first used; without it the last part of a long answer waits for an echo. */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final PracticeNetwork network;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger underWay = new AtomicInteger();

    private PracticeServer(HttpServer server, PracticeNetwork network) {
        this.server = server;
        this.network = network;
    }

    /** @param port 0 for any free one */
    public static PracticeServer start(PracticeNetwork network, int port) throws IOException {
        System.setProperty(NO_DELAY, "true");
        InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        PracticeServer practice = new PracticeServer(HttpServer.create(address, 0), network);
        practice.server.setExecutor(practice.threads);
        practice.server.createContext("/", practice::handle);
        practice.server.start();
        return practice;
    }

    /** Such as {@code http://127.0.0.1:8545}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        underWay.incrementAndGet();
        try (exchange) {
            send(exchange, reply(exchange));
        } finally {
            underWay.decrementAndGet();
        }
    }

    private HttpReply reply(HttpExchange exchange) throws IOException {
        if (!isLoopbackName(exchange.getRequestHeaders().getFirst("Host"))) {
            return error(403, "invalid host specified");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return error(405, "method not allowed");
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            return error(415, "invalid content type, only application/json is supported");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return error(413, "content length too large");
        }
        return network.answer(exchange.getRequestURI().getPath(), body);
    }

    private static boolean isLoopbackName(@Nullable String host) {
        return host != null && HOSTS.contains(host.replaceFirst(":[0-9]+$", ""));
    }

    private static HttpReply error(int status, String message) {
        return new HttpReply.Json(status, Map.of(), "{\"error\":\"" + message + "\"}");
    }

    private static void send(HttpExchange exchange, HttpReply reply) throws IOException {
        switch (reply) {
            case HttpReply.Silence _ -> {
                // closing the exchange before any header drops the connection
            }
            case HttpReply.Json json -> {
                byte[] body = json.body().getBytes(StandardCharsets.UTF_8);
                json.headers().forEach(exchange.getResponseHeaders()::set);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(json.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    /**
     * Stops listening; requests under way get a second to end, those held back on request are interrupted. May be
     * called again.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop(underWay.get() == 0 ? 0 : 1); // with an idle connection alone it may wait the second out
            threads.shutdownNow();
            network.close();
        }
    }
}
