package dev.strongroom.core.boot.practice;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.practice.PracticeMoney;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcClient;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.sandbox.PracticeProcess;
import dev.strongroom.chain.wiring.Online;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a practice desk pays: a practice network in a process of its own, or a development node of the caller's. Nodes
 * of any other network are refused ({@code practice.network}).
 */
public final class LocalChain implements AutoCloseable {
    private final ListedNetwork listed;
    private final String url;
    private final PracticeMoney money;
    private final @Nullable PracticeProcess process;

    private LocalChain(ListedNetwork listed, String url, PracticeMoney money, @Nullable PracticeProcess process) {
        this.listed = listed;
        this.url = url;
        this.money = money;
        this.process = process;
    }

    /** A practice network of its own; its chain lies in the folder. */
    public static LocalChain practice(Path folder) throws IOException {
        PracticeProcess process = PracticeProcess.start(folder, "--block-time", "100");
        try {
            ListedNetwork listed = Registry.builtIn().network(Network.parse("eip155:31337"));
            return new LocalChain(listed, process.url(), money(process.url()), process);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** A development node, on which a USDT-like token is put first. */
    public static LocalChain at(String url) {
        PracticeMoney money = money(url);
        try {
            return new LocalChain(money.listed(money.deployTether()), url, money, null);
        } catch (RuntimeException e) {
            money.close();
            throw e;
        }
    }

    private static PracticeMoney money(String url) {
        return PracticeMoney.on(Endpoint.parse(url), RpcSettings.DEFAULT, Surroundings.ofSystem());
    }

    /** The network with the tokens that are paid. */
    public ListedNetwork listed() {
        return listed;
    }

    /** Where its node listens. */
    public String url() {
        return url;
    }

    /** Whether it is a practice network of this program. */
    public boolean isSimulated() {
        return process != null;
    }

    public Token coin() {
        return listed.nativeToken();
    }

    /** The token that stands for US dollars first: USDT. */
    public Token dollars() {
        return token("USDT");
    }

    /** A token by its symbol. */
    public Token token(String symbol) {
        return listed.tokens().stream()
                .filter(token -> token.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    /** A client of its own for whoever asks. */
    public ChainNode node() {
        return Online.node(listed, List.of(url));
    }

    /** Gives coins or mints tokens; they stand in a block on return. */
    public void give(Address to, Amount amount) {
        money.give(to, amount);
    }

    @Override
    public void close() {
        money.close();
        if (process != null) {
            process.close();
        }
    }

    /** From now on the tokens of a practice network refuse every transfer to or from an address. */
    void freeze(Address address) {
        RpcClient rpc = new RpcClient(List.of(Endpoint.parse(url)), RpcSettings.DEFAULT, Surroundings.ofSystem(), null);
        try (rpc) {
            rpc.call("sandbox_freeze", address.text(), true);
        }
    }
}
