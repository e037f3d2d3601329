package dev.strongroom.chain.sandbox.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Keeps a practice chain: its file, its blocks by time, and one request or block at once. */
public final class ChainKeeper {
    private final PracticeChain chain;
    private final EventFile file;
    private final Duration idle;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private Instant lastBlock;

    /** How a network stands on its event file. */
    @FunctionalInterface
    public interface Opening {
        PracticeNetwork on(EventFile file) throws IOException;
    }

    /** @param idle how far apart blocks are when nothing happens */
    public ChainKeeper(PracticeChain chain, EventFile file, Duration idle, Clock clock) {
        this.chain = chain;
        this.file = file;
        this.idle = idle;
        this.clock = clock;
        this.lastBlock = clock.instant();
    }

    /** Opens the chain in an event file, or begins one; where that fails the file is closed again. */
    public static PracticeNetwork open(Path path, Opening opening) throws IOException {
        EventFile file = EventFile.open(path);
        boolean opened = false;
        try {
            PracticeNetwork network = opening.on(file);
            opened = true;
            return network;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    /** @param blockTime between blocks while something is unsettled; zero for blocks on demand only */
    public void keepTime(Duration blockTime) {
        if (blockTime.isPositive()) {
            ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(
                    this::tick, blockTime.toMillis(), blockTime.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tick() {
        synchronized (chain) {
            Instant now = clock.instant();
            if (chain.isMining() && (chain.isUnsettled() || !now.isBefore(lastBlock.plus(idle)))) {
                chain.mineAll();
                lastBlock = now;
            }
        }
    }

    /** Answers while nothing else happens on the chain. */
    public <T> T alone(Supplier<T> answer) {
        synchronized (chain) {
            return answer.get();
        }
    }

    /** The same methods, each answered alone. */
    public Map<String, RpcMethod> alone(Map<String, RpcMethod> methods) {
        Map<String, RpcMethod> guarded = new HashMap<>(methods);
        guarded.replaceAll((_, method) -> call -> alone(() -> method.call(call)));
        return guarded;
    }

    /** Makes no more blocks and closes the file. */
    public void close() {
        timer.shutdown();
        synchronized (chain) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
