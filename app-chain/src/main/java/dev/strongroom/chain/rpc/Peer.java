package dev.strongroom.chain.rpc;

import java.time.Instant;

/** An endpoint and what is known of it at the moment. */
final class Peer {
    private final Endpoint endpoint;
    private volatile boolean greeted;
    private volatile Instant restsUntil = Instant.MIN;

    Peer(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** Whether it has answered the greeting rightly since it was last lost. */
    boolean isGreeted() {
        return greeted;
    }

    void greeted(boolean now) {
        greeted = now;
    }

    Instant restsUntil() {
        return restsUntil;
    }

    void restUntil(Instant time) {
        restsUntil = time;
    }
}
