package dev.strongroom.chain.sandbox.tron;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.sandbox.host.ChainKeeper;
import dev.strongroom.chain.sandbox.host.PracticeNetwork;
import dev.strongroom.chain.sandbox.host.RestMethod;
import dev.strongroom.chain.sandbox.host.RestNetwork;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** The TRON practice network, ready to be served. */
public final class TronPractice {
    private static final String FILE = "tron.events";
    private static final String HEAD = "/wallet/";
    private static final String SOLID = "/walletsolidity/";
    /** A block now and then even when nothing happens, as far apart as TRON's. */
    private static final Duration IDLE = Duration.ofSeconds(3);

    private final TronChain chain;
    private final ChainKeeper keeper;

    private TronPractice(TronChain chain, ChainKeeper keeper) {
        this.chain = chain;
        this.keeper = keeper;
    }

    /**
     * Opens the chain in a folder, or begins one.
     *
     * @param blockTime between blocks while something is unsettled; zero for blocks on demand only
     * @param finality blocks on top that make a block solid
     */
    public static PracticeNetwork open(
            Path folder, ListedNetwork network, Duration blockTime, long finality, Clock clock) throws IOException {
        return ChainKeeper.open(folder.resolve(FILE), file -> {
            TronChain chain = new TronChain(file, Genesis.of(network, Faucet.ADDRESS), finality, clock);
            ChainKeeper keeper = new ChainKeeper(chain, file, IDLE, clock);
            keeper.keepTime(blockTime);
            return new TronPractice(chain, keeper).network();
        });
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
        return new RestNetwork(methods, keeper.alone(controls), keeper::close);
    }

    private RestMethod method(Answer answer, boolean solid) {
        return call -> keeper.alone(() -> {
            try {
                return answer.to(new Ask(call.body(), new View(chain, call.mood(), solid)));
            } catch (Ask.Malformed e) {
                return JsonNodeFactory.instance
                        .objectNode()
                        .put("Error", "class java.lang.IllegalArgumentException : " + e.getMessage());
            }
        });
    }
}
