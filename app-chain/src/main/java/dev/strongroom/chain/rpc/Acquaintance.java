package dev.strongroom.chain.rpc;

import dev.strongroom.chain.NodeException;
import java.util.Optional;

/** What holds of every exchange with a peer: it is greeted first, and objections to its answers name it. */
final class Acquaintance {
    /** Puts the greeting's question to a peer; answers what is wrong with what it said, if anything. */
    @FunctionalInterface
    interface Question {
        Optional<String> ask() throws ExchangeFailure;
    }

    /** Reads an answer that may be objected to by a {@link NodeException}. */
    @FunctionalInterface
    interface Reading<T> {
        T read();
    }

    private Acquaintance() {}

    /** Asks once, and again after the peer was lost. Whatever fails here, the request itself was not taken. */
    static void make(Peer peer, Question question) throws ExchangeFailure {
        if (peer.isGreeted()) {
            return;
        }
        try {
            String objection = question.ask().orElse("");
            if (!objection.isEmpty()) {
                throw new ExchangeFailure(
                        new NodeException(NodeException.Kind.MALFORMED, peer.endpoint() + ": " + objection, null),
                        false);
            }
            peer.greeted(true);
        } catch (ExchangeFailure e) {
            throw new ExchangeFailure(e.reason(), false);
        }
    }

    /** Names the endpoint in what the reader objects to. */
    static <T> T read(Peer peer, Reading<T> reading) throws ExchangeFailure {
        try {
            return reading.read();
        } catch (NodeException e) {
            throw new ExchangeFailure(
                    new NodeException(e.kind(), peer.endpoint() + ": " + e.getMessage(), e),
                    e.kind() != NodeException.Kind.BUSY);
        }
    }
}
