package dev.strongroom.core.demo;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.practice.PracticeMoney;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.sandbox.PracticeProcess;
import dev.strongroom.chain.wiring.Online;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the demo pays: a practice network in a process of its own, or a development node of the caller's. */
final class DemoNetwork implements AutoCloseable {
    private final ListedNetwork listed;
    private final String url;
    private final PracticeMoney money;
    private final @Nullable PracticeProcess process;

    private DemoNetwork(ListedNetwork listed, String url, PracticeMoney money, @Nullable PracticeProcess process) {
        this.listed = listed;
        this.url = url;
        this.money = money;
        this.process = process;
    }

    /** A practice network of its own; its chain lies in the folder. */
    static DemoNetwork practice(Path folder) throws IOException {
        PracticeProcess process = PracticeProcess.start(folder, "--block-time", "100");
        try {
            ListedNetwork listed = Registry.builtIn().network(Network.parse("eip155:31337"));
            return new DemoNetwork(listed, process.url(), money(process.url()), process);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** A development node, on which a USDT-like token is put first. */
    static DemoNetwork at(String url) {
        PracticeMoney money = money(url);
        try {
            return new DemoNetwork(money.listed(money.deployTether()), url, money, null);
        } catch (RuntimeException e) {
            money.close();
            throw e;
        }
    }

    private static PracticeMoney money(String url) {
        return PracticeMoney.on(Endpoint.parse(url), RpcSettings.DEFAULT, Surroundings.ofSystem());
    }

    ListedNetwork listed() {
        return listed;
    }

    String url() {
        return url;
    }

    boolean isSimulated() {
        return process != null;
    }

    Token coin() {
        return listed.nativeToken();
    }

    Token dollars() {
        return listed.tokens().stream()
                .filter(token -> token.symbol().equals("USDT"))
                .findFirst()
                .orElseThrow();
    }

    /** A client of its own for whoever asks. */
    ChainNode node() {
        return Online.node(listed, List.of(url));
    }

    /** Gives coins or mints tokens; they stand in a block on return. */
    void give(Address to, Amount amount) {
        money.give(to, amount);
    }

    @Override
    public void close() {
        money.close();
        if (process != null) {
            process.close();
        }
    }
}
