package dev.strongroom.core.nodes;

import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.NodeException;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Note;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one node again and again, with the patience of its client, and keeps the last answer. */
final class WatchedNode {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedNode.class);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final ChainNode node;
    private final Clock clock;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile NodeStatus status;
    private @Nullable Thread thread;

    WatchedNode(ChainNode node, NodeStatus unasked, Clock clock) {
        this.node = node;
        this.status = unasked;
        this.clock = clock;
    }

    NodeStatus status() {
        return status;
    }

    synchronized void begin() {
        if (thread == null && end.getCount() > 0) {
            thread = Thread.ofVirtual().name("node-watch-" + node.network()).start(this::run);
        }
    }

    synchronized void end() {
        end.countDown();
        if (thread == null) {
            return;
        }
        thread.interrupt(); // a question that is under way need not be waited for
        try {
            thread.join(BETWEEN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                ask();
            } while (!end.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks once; what the node does not answer is told beside what it answered last. */
    void ask() {
        NodeStatus before = status;
        try {
            Head head = node.head();
            Head finalized = node.finalized();
            status = new NodeStatus(
                    before.network(), before.name(), before.kind(), head, finalized.height(), clock.instant(), null);
        } catch (NodeException e) {
            failed(before, "node." + e.kind().name().toLowerCase(Locale.ROOT), e);
        } catch (RuntimeException e) {
            LOG.warn("the node of {} could not be asked", before.network(), e);
            failed(before, "node.failed", e);
        }
    }

    private void failed(NodeStatus before, String code, RuntimeException e) {
        if (end.getCount() > 0) {
            status = new NodeStatus(
                    before.network(),
                    before.name(),
                    before.kind(),
                    before.head(),
                    before.finalizedHeight(),
                    before.answeredAt(),
                    new Note(code, String.valueOf(e.getMessage())));
        }
    }
}
