package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.sandbox.host.EventFile;
import dev.strongroom.chain.sandbox.host.JsonRpcNetwork;
import dev.strongroom.chain.sandbox.host.PracticeNetwork;
import dev.strongroom.chain.sandbox.host.RpcMethod;
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

/** The Solana practice network, ready to be served. */
public final class SolanaPractice {
    private static final String FILE = "solana.events";
    /** A block now and then even when nothing happens, since nobody watches them. */
    private static final Duration IDLE = Duration.ofSeconds(12);

    private final SolanaChain chain;
    private final EventFile file;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private Instant lastBlock;

    private SolanaPractice(SolanaChain chain, EventFile file, Clock clock) {
        this.chain = chain;
        this.file = file;
        this.clock = clock;
        this.lastBlock = clock.instant();
    }

    /**
     * Opens the chain in a folder, or begins one.
     *
     * @param blockTime between blocks while something is unsettled; zero for blocks on demand only
     * @param finality blocks on top that make a block final
     */
    public static PracticeNetwork open(
            Path folder, ListedNetwork network, Duration blockTime, long finality, Clock clock) throws IOException {
        EventFile file = EventFile.open(folder.resolve(FILE));
        boolean opened = false;
        try {
            SolanaChain chain = new SolanaChain(file, Genesis.of(network, Faucet.ADDRESS, finality), clock);
            SolanaPractice practice = new SolanaPractice(chain, file, clock);
            if (blockTime.isPositive()) {
                practice.keepTime(blockTime);
            }
            opened = true;
            return new JsonRpcNetwork(practice.methods(), practice::close);
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    private Map<String, RpcMethod> methods() {
        Map<String, RpcMethod> methods = new HashMap<>();
        new NetMethods(chain).addTo(methods);
        new BlockMethods(chain).addTo(methods);
        new TxMethods(chain).addTo(methods);
        new StateMethods(chain).addTo(methods);
        new SendMethods(chain).addTo(methods);
        new SandboxMethods(chain).addTo(methods);
        methods.replaceAll((_, method) -> call -> {
            synchronized (chain) {
                return method.call(call);
            }
        });
        return methods;
    }

    private void keepTime(Duration blockTime) {
        ScheduledFuture<?> _ = timer.scheduleWithFixedDelay(
                this::tick, blockTime.toMillis(), blockTime.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        synchronized (chain) {
            Instant now = clock.instant();
            if (chain.isMining() && (chain.isUnsettled() || !now.isBefore(lastBlock.plus(IDLE)))) {
                chain.mine(_ -> true);
                lastBlock = now;
            }
        }
    }

    private void close() {
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
