package dev.strongroom.chain.rpc;

import dev.strongroom.chain.NodeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks the nodes of one network that have a path for each method: JSON is posted, JSON comes back. Beside that the same
 * as {@link RpcClient}: one endpoint at a time, the next when that one fails, growing pauses. Safe for many threads.
 */
public final class RestClient implements AutoCloseable {
    private final Post post;
    private final Rota rota;
    private final @Nullable RestGreeting greeting;

    /**
     * @param endpoints the first one is preferred for as long as it answers
     * @param settings {@code batchSize} is of no use here
     * @param greeting what each endpoint is asked before anything else; null for no question
     */
    public RestClient(
            List<Endpoint> endpoints,
            RpcSettings settings,
            Surroundings surroundings,
            @Nullable RestGreeting greeting) {
        this.greeting = greeting;
        post = new Post(settings, surroundings.clock());
        rota = new Rota(endpoints, settings, surroundings);
    }

    /**
     * Asks what may be asked twice.
     *
     * @param reading makes the value of the answer; one that it objects to by a {@link NodeException} is as good as
     *     none
     */
    public <T> T ask(RestCall call, Function<JsonNode, T> reading) {
        return series(List.of(call), answers -> reading.apply(answers.getFirst()));
    }

    /**
     * Asks one endpoint several things in a row, so that the answers speak of one node; all may be asked twice.
     *
     * @param reading makes the value of the answers, which stand in the order of the calls
     */
    public <T> T series(List<RestCall> calls, Function<List<JsonNode>, T> reading) {
        return rota.run(
                peer -> {
                    greet(peer);
                    List<JsonNode> answers = new ArrayList<>(calls.size());
                    for (RestCall call : calls) {
                        answers.add(exchange(peer, call));
                    }
                    return Acquaintance.read(peer, () -> reading.apply(answers));
                },
                _ -> true);
    }

    /**
     * Asks what must not be repeated blindly: another attempt is made only after an endpoint that certainly did not
     * take the request. A {@code TIMEOUT} means that nobody knows whether it was.
     */
    public <T> T send(RestCall call, Function<JsonNode, T> reading) {
        return rota.run(
                peer -> {
                    greet(peer);
                    JsonNode answer = exchange(peer, call);
                    return Acquaintance.read(peer, () -> reading.apply(answer));
                },
                failure -> !failure.taken());
    }

    private JsonNode exchange(Peer peer, RestCall call) throws ExchangeFailure {
        byte[] answer = post.send(peer.endpoint().at(call.path()), Bodies.plain(call.fields()));
        return Acquaintance.read(peer, () -> Bodies.parse(answer));
    }

    private void greet(Peer peer) throws ExchangeFailure {
        if (greeting != null) {
            Acquaintance.make(peer, () -> {
                JsonNode answer = exchange(peer, greeting.call());
                return Acquaintance.read(peer, () -> greeting.objection().apply(answer));
            });
        }
    }

    /** A node's words as they may end in a log or on a screen: one line, and not too long. */
    public static String printable(String words) {
        return Bodies.printable(words);
    }

    @Override
    public void close() {
        post.close();
    }
}
