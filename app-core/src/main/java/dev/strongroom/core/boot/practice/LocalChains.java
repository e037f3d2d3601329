package dev.strongroom.core.boot.practice;

import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Local networks that are started together and ended together, Ethereum first. */
public final class LocalChains implements AutoCloseable {
    private final List<LocalChain> all = new ArrayList<>();

    private LocalChains() {}

    /**
     * One of each chain.
     *
     * @param folder gets a folder for each practice network
     * @param url a development node for Ethereum; null for a practice network
     */
    public static LocalChains open(Path folder, @Nullable String url) throws IOException {
        LocalChains networks = new LocalChains();
        try {
            for (Network network : LocalChain.PRACTICE) {
                networks.all.add(
                        url != null && network.namespace().equals("eip155")
                                ? LocalChain.at(url)
                                : LocalChain.practice(folder.resolve(network.namespace()), network));
            }
            return networks;
        } catch (IOException | RuntimeException e) {
            networks.close();
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
    }
}
