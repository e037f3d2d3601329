package dev.strongroom.chain.rpc;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Holds requests until ten are there together, and counts the most that ever were. */
final class Crowd implements UnrulyServer.Manner {
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch ten = new CountDownLatch(10);

    @Override
    public void meet(HttpExchange exchange, JsonNode request) throws IOException {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        ten.countDown();
        try {
            ten.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        inside.decrementAndGet();
        UnrulyServer.result(_ -> "0x1").meet(exchange, request);
    }

    int most() {
        return most.get();
    }
}
