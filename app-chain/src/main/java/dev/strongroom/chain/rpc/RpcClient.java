package dev.strongroom.chain.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks the nodes of one network. A request goes to one endpoint at a time; when that one fails, to the next, with
 * growing pauses between the rounds. Safe for many threads.
 */
public final class RpcClient implements AutoCloseable {
    private final Post post;
    private final Rota rota;
    private final RpcSettings settings;
    private final @Nullable Greeting greeting;
    private final AtomicLong ids = new AtomicLong(1);

    /**
     * @param endpoints the first one is preferred for as long as it answers
     * @param greeting what each endpoint is asked before anything else; null for no question
     */
    public RpcClient(
            List<Endpoint> endpoints, RpcSettings settings, Surroundings surroundings, @Nullable Greeting greeting) {
        this.settings = settings;
        this.greeting = greeting;
        post = new Post(settings, surroundings.clock());
        rota = new Rota(endpoints, settings, surroundings);
    }

    /** Asks what may be asked twice. */
    public RpcAnswer ask(RpcCall call) {
        return rota.run(peer -> single(peer, call), _ -> true);
    }

    /** The result of {@link #ask}. */
    public JsonNode call(String method, Object... params) {
        return ask(RpcCall.of(method, params)).orThrow();
    }

    /**
     * Asks what must not be repeated blindly: another attempt is made only after an endpoint that certainly did not
     * take the request. A {@code TIMEOUT} means that nobody knows whether it was.
     */
    public RpcAnswer send(RpcCall call) {
        return rota.run(peer -> single(peer, call), failure -> !failure.taken());
    }

    /**
     * Asks many things that may be asked twice.
     *
     * @return answers in the order of the calls; an error of one leaves the others right
     */
    public List<RpcAnswer> batch(List<RpcCall> calls) {
        List<RpcAnswer> answers = new ArrayList<>(calls.size());
        for (int from = 0; from < calls.size(); from += settings.batchSize()) {
            List<RpcCall> part = calls.subList(from, Math.min(calls.size(), from + settings.batchSize()));
            answers.addAll(rota.run(peer -> many(peer, part), _ -> true));
        }
        return answers;
    }

    private RpcAnswer single(Peer peer, RpcCall call) throws ExchangeFailure {
        greet(peer);
        return exchange(peer, call);
    }

    private RpcAnswer exchange(Peer peer, RpcCall call) throws ExchangeFailure {
        long id = ids.getAndIncrement();
        byte[] answer = post.send(peer.endpoint(), Bodies.one(call, id));
        return Acquaintance.read(peer, () -> Bodies.readOne(answer, id));
    }

    private List<RpcAnswer> many(Peer peer, List<RpcCall> calls) throws ExchangeFailure {
        greet(peer);
        long firstId = ids.getAndAdd(calls.size());
        byte[] answer = post.send(peer.endpoint(), Bodies.many(calls, firstId));
        return Acquaintance.read(peer, () -> Bodies.readMany(answer, firstId, calls.size()));
    }

    private void greet(Peer peer) throws ExchangeFailure {
        if (greeting != null) {
            Acquaintance.make(peer, () -> {
                RpcAnswer answer = exchange(peer, greeting.call());
                return Acquaintance.read(peer, () -> greeting.objection().apply(answer.orThrow()));
            });
        }
    }

    @Override
    public void close() {
        post.close();
    }
}
