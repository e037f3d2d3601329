package dev.strongroom.core.boot.practice;

import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.sandbox.PracticeProcess;
import dev.strongroom.chain.wiring.Practice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Local networks that are started together and ended together, Ethereum first. */
public final class LocalChains implements AutoCloseable {
    private static final String[] BLOCKS_SOON = {"--block-time", "100"};

    private final List<LocalChain> all = new ArrayList<>();
    private final PracticeProcess process;

    private LocalChains(PracticeProcess process) {
        this.process = process;
    }

    /**
     * A practice network of each chain, all in a process of their own; each chain lies in a folder of its own there.
     */
    public static LocalChains practice(Path folder) throws IOException {
        return practice(folder, Practice.networks());
    }

    /** The same with these networks only. */
    public static LocalChains practice(Path folder, List<Network> networks) throws IOException {
        LocalChains chains = new LocalChains(PracticeProcess.start(folder, networks, BLOCKS_SOON));
        try {
            for (int i = 0; i < networks.size(); i++) {
                chains.all.add(LocalChain.practice(
                        networks.get(i), chains.process.urls().get(i)));
            }
            return chains;
        } catch (RuntimeException e) {
            chains.close();
            throw e;
        }
    }

    /** The same with a development node for Ethereum instead of its practice network. */
    public static LocalChains with(String url, Path folder) throws IOException {
        LocalChain development = LocalChain.at(url);
        try {
            LocalChains chains = practice(
                    folder,
                    Practice.networks().stream()
                            .filter(network -> !network.namespace()
                                    .equals(development.network().namespace()))
                            .toList());
            chains.all.addFirst(development);
            return chains;
        } catch (IOException | RuntimeException e) {
            development.close();
            throw e;
        }
    }

    public List<LocalChain> all() {
        return List.copyOf(all);
    }

    /** Each with its hot wallet of the desk. */
    public List<ChainNode> nodes(PracticeVaults desk) {
        return all.stream().map(one -> one.node(desk.hotWallet(one.network()))).toList();
    }

    public List<ListedNetwork> listed() {
        return all.stream().map(LocalChain::listed).toList();
    }

    @Override
    public void close() {
        all.forEach(LocalChain::close);
        process.close();
    }
}
