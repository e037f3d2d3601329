package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.sandbox.host.ChainKeeper;
import dev.strongroom.chain.sandbox.host.JsonRpcNetwork;
import dev.strongroom.chain.sandbox.host.Mood;
import dev.strongroom.chain.sandbox.host.PracticeNetwork;
import dev.strongroom.chain.sandbox.host.RpcMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/** The Solana practice network, ready to be served. */
public final class SolanaPractice {
    private static final String FILE = "solana.events";
    /** A block now and then even when nothing happens, since nobody watches them. */
    private static final Duration IDLE = Duration.ofSeconds(12);

    private SolanaPractice() {}

    /**
     * Opens the chain in a folder, or begins one.
     *
     * @param blockTime between blocks while something is unsettled; zero for blocks on demand only
     * @param finality blocks on top that make a block final
     */
    public static PracticeNetwork open(
            Path folder, ListedNetwork network, Duration blockTime, long finality, Clock clock) throws IOException {
        return ChainKeeper.open(folder.resolve(FILE), file -> {
            SolanaChain chain = new SolanaChain(file, Genesis.of(network, Faucet.ADDRESS, finality), clock);
            ChainKeeper keeper = new ChainKeeper(chain, file, IDLE, clock);
            keeper.keepTime(blockTime);
            return new JsonRpcNetwork(
                    keeper.alone(methods(chain)), EnumSet.complementOf(EnumSet.of(Mood.Lie.LOGS)), keeper::close);
        });
    }

    private static Map<String, RpcMethod> methods(SolanaChain chain) {
        Map<String, RpcMethod> methods = new HashMap<>();
        new NetMethods(chain).addTo(methods);
        new BlockMethods(chain).addTo(methods);
        new TxMethods(chain).addTo(methods);
        new StateMethods(chain).addTo(methods);
        new SendMethods(chain).addTo(methods);
        new SandboxMethods(chain).addTo(methods);
        return methods;
    }
}
