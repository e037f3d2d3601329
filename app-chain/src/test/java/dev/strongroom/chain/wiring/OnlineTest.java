package dev.strongroom.chain.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.evm.node.AnvilProcess;
import dev.strongroom.chain.solana.node.LiteSvm;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnlineTest {
    @Test
    void anEthereumNodeTellsItsNetworkAndGetsItsClient() {
        try (AnvilProcess anvil = AnvilProcess.start()) {
            isMet(anvil.url(), "eip155:31337");
        }
    }

    @Test
    void aSolanaNodeTellsItsNetworkAndGetsItsClient() {
        try (LiteSvm svm = LiteSvm.start()) {
            isMet(svm.url(), "solana:G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn");
        }
    }

    private static void isMet(URI url, String expected) {
        Network network = Online.networkAt(url.toString());
        assertThat(network).hasToString(expected);
        ListedNetwork listed = Registry.builtIn().network(network);
        try (ChainNode node = Online.node(listed, List.of(url.toString()))) {
            assertThat(node.network()).isEqualTo(network);
            assertThat(node.block(node.head().height())).isPresent();
        }
    }
}
