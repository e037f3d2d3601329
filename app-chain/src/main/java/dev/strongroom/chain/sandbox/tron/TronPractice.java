package dev.strongroom.chain.sandbox.tron;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.sandbox.host.EventFile;
import dev.strongroom.chain.sandbox.host.PracticeNetwork;
import dev.strongroom.chain.sandbox.host.RestMethod;
import dev.strongroom.chain.sandbox.host.RestNetwork;
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
import tools.jackson.databind.node.JsonNodeFactory;

/** The TRON practice network, ready to be served. */
public final class TronPractice {
    private static final String FILE = "tron.events";
    private static final String HEAD = "/wallet/";
    private static final String SOLID = "/walletsolidity/";
    /** A block now and then even when nothing happens, as far apart as TRON's. */
    private static final Duration IDLE = Duration.ofSeconds(3);

    private final TronChain chain;
    private final EventFile file;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private Instant lastBlock;

    private TronPractice(TronChain chain, EventFile file, Clock clock) {
        this.chain = chain;
        this.file = file;
        this.clock = clock;
        this.lastBlock = clock.instant();
    }

    /**
     * Opens the chain in a folder, or begins one.
     *
     * @param blockTime between blocks while something is unsettled; zero for blocks on demand only
     * @param finality blocks on top that make a block solid
     */
    public static PracticeNetwork open(
            Path folder, ListedNetwork network, Duration blockTime, long finality, Clock clock) throws IOException {
        EventFile file = EventFile.open(folder.resolve(FILE));
        boolean opened = false;
        try {
            TronChain chain = new TronChain(file, Genesis.of(network, Faucet.ADDRESS), finality, clock);
            TronPractice practice = new TronPractice(chain, file, clock);
            if (blockTime.isPositive()) {
                practice.keepTime(blockTime);
            }
            opened = true;
            return practice.network();
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    private PracticeNetwork network() {
        SendMethods sending = new SendMethods(chain);
        Map<String, Answer> both = new HashMap<>();
        new BlockMethods().addTo(both);
        new AccountMethods().addTo(both);
        new ContractMethods(chain).addTo(both);
        new NodeMethods().addTo(both);
        Map<String, Answer> head = new HashMap<>(both);
        new AccountMethods().addToHead(head);
        new ContractMethods(chain).addToHead(head);
        new NodeMethods().addToHead(head);
        sending.addToHead(head);
        Map<String, RestMethod> methods = new HashMap<>();
        head.forEach((name, answer) -> methods.put(HEAD + name, method(answer, false)));
        both.forEach((name, answer) -> methods.put(SOLID + name, method(answer, true)));
        Map<String, RpcMethod> controls = new HashMap<>();
        new SandboxMethods(chain, sending).addTo(controls);
        controls.replaceAll((_, control) -> call -> {
            synchronized (chain) {
                return control.call(call);
            }
        });
        return new RestNetwork(methods, controls, this::close);
    }

    private RestMethod method(Answer answer, boolean solid) {
        return call -> {
            synchronized (chain) {
                try {
                    return answer.to(new Ask(call.body(), new View(chain, call.mood(), solid)));
                } catch (Ask.Malformed e) {
                    return JsonNodeFactory.instance
                            .objectNode()
                            .put("Error", "class java.lang.IllegalArgumentException : " + e.getMessage());
                }
            }
        };
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
