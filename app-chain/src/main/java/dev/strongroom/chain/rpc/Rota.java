package dev.strongroom.chain.rpc;

import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whose turn it is among the endpoints, after which pause, and when to give up. */
final class Rota {
    /** One exchange. */
    @FunctionalInterface
    interface Exchange<T> {
        T with(Peer peer) throws ExchangeFailure;
    }

    private final List<Peer> peers;
    private final RpcSettings settings;
    private final Surroundings surroundings;
    private final AtomicInteger preferred = new AtomicInteger();

    Rota(List<Endpoint> endpoints, RpcSettings settings, Surroundings surroundings) {
        if (endpoints.isEmpty()) {
            throw new RefusedException("endpoint.none", "node: no address is given");
        }
        peers = endpoints.stream().distinct().map(Peer::new).toList();
        this.settings = settings;
        this.surroundings = surroundings;
    }

    /** @param mayRepeat whether what failed so may be tried again, here or elsewhere */
    <T> T run(Exchange<T> exchange, Predicate<ExchangeFailure> mayRepeat) {
        NodeException last = null;
        for (int attempt = 0; attempt < settings.attempts(); attempt++) {
            if (attempt > 0 && attempt % peers.size() == 0) {
                pause(backoff(attempt / peers.size()), last);
            }
            Peer peer = next(attempt, last);
            try {
                T answer = exchange.with(peer);
                preferred.set(peers.indexOf(peer));
                return answer;
            } catch (ExchangeFailure failure) {
                last = failure.reason();
                note(peer, last);
                if (!mayRepeat.test(failure) || !canHelp(last, attempt)) {
                    throw last;
                }
            }
        }
        throw last == null ? new IllegalStateException("no attempt") : last;
    }

    /** An endpoint that answers wrongly will do so again: only another one is worth asking. */
    private boolean canHelp(NodeException failure, int attempt) {
        return switch (failure.kind()) {
            case TIMEOUT, UNREACHABLE, BUSY -> !Thread.currentThread().isInterrupted();
            case ERROR, MALFORMED -> attempt + 1 < peers.size();
        };
    }

    private void note(Peer peer, NodeException failure) {
        switch (failure.kind()) {
            case BUSY -> {
                Duration wait = failure.retryAfter();
                if (wait != null) {
                    peer.restUntil(surroundings.clock().instant().plus(wait));
                }
            }
            case UNREACHABLE -> peer.greeted(false);
            case TIMEOUT, ERROR, MALFORMED -> {}
        }
    }

    /** The next in turn that is not resting; where all rest, the first to wake, after a wait that may be too long. */
    private Peer next(int attempt, @Nullable NodeException last) {
        Instant now = surroundings.clock().instant();
        for (int i = 0; i < peers.size(); i++) {
            Peer peer = peers.get((preferred.get() + attempt + i) % peers.size());
            if (!peer.restsUntil().isAfter(now)) {
                return peer;
            }
        }
        Peer first = peers.stream().min(Comparator.comparing(Peer::restsUntil)).orElseThrow();
        pause(Duration.between(now, first.restsUntil()), last);
        return first;
    }

    private void pause(Duration length, @Nullable NodeException last) {
        if (length.compareTo(settings.longestPause()) > 0) {
            throw new NodeException(
                    NodeException.Kind.BUSY, "every node asks to be left alone for " + length, last, length);
        }
        try {
            surroundings.pause().await(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NodeException(NodeException.Kind.TIMEOUT, "interrupted between two attempts", e);
        }
    }

    /** Half of the round's pause for certain, the other half by chance. */
    private Duration backoff(int round) {
        long full = Math.min(
                settings.longestPause().toMillis(), settings.firstPause().toMillis() << Math.min(round - 1, 20));
        return Duration.ofMillis(full / 2 + surroundings.jitter().nextLong(full / 2 + 1));
    }
}
