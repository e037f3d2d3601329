package dev.strongroom.chain.evm.node;

import com.sun.net.httpserver.HttpExchange;
import dev.strongroom.chain.rpc.UnrulyServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands between a client and a node: counts, swallows answers, or changes them on the way. */
public final class Relay implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final UnrulyServer server;
    private final Set<String> swallowed = ConcurrentHashMap.newKeySet();
    private final List<String> methods = new CopyOnWriteArrayList<>();
    private volatile BiFunction<JsonNode, String, String> change = (_, answer) -> answer;

    public Relay(URI node) {
        UnrulyServer[] self = new UnrulyServer[1];
        server = new UnrulyServer((exchange, request) -> pass(node, self[0].silence(), exchange, request));
        self[0] = server;
    }

    public URI url() {
        return server.url();
    }

    /** From now on the node gets requests of this method and the client gets no answer to them. */
    public void swallow(String method) {
        swallowed.add(method);
    }

    public void letPass(String method) {
        swallowed.remove(method);
    }

    /** Changes the answers to the requests that fit, which are not batches. */
    public void change(Predicate<JsonNode> which, BiFunction<JsonNode, String, String> how) {
        change = (request, answer) -> !request.isArray() && which.test(request) ? how.apply(request, answer) : answer;
    }

    /** Changes the answers to the requests that fit, those in batches too. */
    public void changeEach(Predicate<JsonNode> which, BiFunction<JsonNode, String, String> how) {
        change = (request, answer) -> {
            if (!request.isArray()) {
                return which.test(request) ? how.apply(request, answer) : answer;
            }
            return JSON.readTree(answer)
                    .valueStream()
                    .map(part -> {
                        JsonNode asked = asked(request, part);
                        return which.test(asked) ? how.apply(asked, part.toString()) : part.toString();
                    })
                    .collect(Collectors.joining(",", "[", "]"));
        };
    }

    private static JsonNode asked(JsonNode batch, JsonNode part) {
        return batch.valueStream()
                .filter(one -> one.get("id").equals(part.get("id")))
                .findFirst()
                .orElseThrow();
    }

    /** The methods of all requests that came, those of batches one by one. */
    public List<String> methods() {
        return methods;
    }

    private void pass(URI node, UnrulyServer.Manner silence, HttpExchange exchange, JsonNode request)
            throws IOException {
        List<String> asked = (request.isArray() ? request.valueStream() : List.of(request).stream())
                .map(one -> one.get("method").stringValue())
                .toList();
        methods.addAll(asked);
        String answer = ask(node, request);
        if (asked.stream().anyMatch(swallowed::contains)) {
            silence.meet(exchange, request);
        } else {
            UnrulyServer.body(_ -> change.apply(request, answer)).meet(exchange, request);
        }
    }

    private String ask(URI node, JsonNode request) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(node)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(request)))
                .build();
        try {
            return http.send(post, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        http.shutdownNow();
    }
}
