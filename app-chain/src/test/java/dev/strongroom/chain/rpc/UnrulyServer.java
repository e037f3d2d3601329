package dev.strongroom.chain.rpc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small HTTP server that answers JSON-RPC as badly as it is told to, one manner a request; the last one stays. */
public final class UnrulyServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How one request is met. */
    @FunctionalInterface
    public interface Manner {
        void meet(HttpExchange exchange, JsonNode request) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ConcurrentLinkedDeque<Manner> manners;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

    public UnrulyServer(Manner... manners) {
        this.manners = new ConcurrentLinkedDeque<>(List.of(manners));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::meet);
        server.setExecutor(threads);
        server.start();
    }

    /** Answers every request, alone or in a batch, with a result made from it. */
    public static Manner result(Function<JsonNode, Object> result) {
        return (exchange, request) -> {
            List<String> answers = new ArrayList<>();
            for (JsonNode one : request.isArray() ? request : List.of(request)) {
                answers.add("{\"jsonrpc\":\"2.0\",\"id\":" + one.get("id") + ",\"result\":"
                        + JSON.writeValueAsString(result.apply(one)) + "}");
            }
            reply(exchange, 200, request.isArray() ? answers.toString() : answers.getFirst());
        };
    }

    /** Answers with this text, in which {@code $ID} stands for the id (of the first request of a batch). */
    public static Manner text(String body) {
        return (exchange, request) -> {
            JsonNode first = request.isArray() ? request.get(0) : request;
            reply(exchange, 200, body.replace("$ID", first.get("id").asString()));
        };
    }

    /** Answers with a status and a header. */
    public static Manner status(int status, String header, String value) {
        return (exchange, _) -> {
            exchange.getResponseHeaders().set(header, value);
            reply(exchange, status, "no");
        };
    }

    /** Answers by a whole body made from the request. */
    public static Manner body(Function<JsonNode, String> body) {
        return (exchange, request) -> reply(exchange, 200, body.apply(request));
    }

    /** Promises more than it sends and hangs up. */
    public static Manner hangUpMidBody() {
        return (exchange, _) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"jsonrpc\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("hangs up");
        };
    }

    /** Takes the request and says nothing until the server is closed. */
    public Manner silence() {
        return (exchange, _) -> awaitClosing();
    }

    /** Sends the headers and the first byte, then nothing until the server is closed. */
    public Manner stall() {
        return (exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitClosing();
        };
    }

    /** Adds manners behind those that are there. */
    public UnrulyServer then(Manner... more) {
        manners.addAll(List.of(more));
        return this;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Endpoint endpoint() {
        return new Endpoint(url());
    }

    /** What it was asked, in the order of arrival. */
    public List<JsonNode> requests() {
        return requests;
    }

    private void awaitClosing() throws IOException {
        try {
            closing.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void meet(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        requests.add(request);
        Manner manner = manners.size() > 1 ? manners.removeFirst() : manners.getFirst();
        manner.meet(exchange, request);
    }

    static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
