package dev.strongroom.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RegistryTest {
    @Test
    void theBuiltInRegistryListsTheNetworksAndTheirTokens() {
        Registry registry = Registry.builtIn();

        assertThat(registry.all())
                .extracting(n -> n.network().toString())
                .containsExactly(
                        "eip155:1",
                        "eip155:11155111",
                        "eip155:31337",
                        "eip155:1337",
                        "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp",
                        "solana:EtWTRABZaYq6iMfeYKouRu166VU2xqa1",
                        "solana:G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn");
        assertThat(registry.token(Asset.parse("eip155:1/erc20:0xdAC17F958D2ee523a2206206994597C13D831ec7"))
                        .symbol())
                .isEqualTo("USDT");
    }

    @Test
    void anUnknownNetworkAndAnUnknownTokenAreRefusedByName() {
        Registry registry = Registry.builtIn();

        assertThatThrownBy(() -> registry.network(Network.parse("eip155:5")))
                .hasMessageContaining("network: 'eip155:5'");
        assertThatThrownBy(() -> registry.token(Asset.parse("eip155:1/erc20:0x00")))
                .hasMessageContaining("asset: 'eip155:1/erc20:0x00'");
    }

    @Test
    void aTokenOfAnotherNetworkIsRefused() {
        String json = """
                {"networks": [{"network": "eip155:1", "name": "x", "kind": "LOCAL", "confirmations": 1, "maxFeeCap": "1",
                 "tokens": [{"asset": "eip155:2/slip44:60", "symbol": "ETH", "decimals": 18}]}]}
                """;

        assertThatThrownBy(() -> Registry.read(json.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("tokens: eip155:2/slip44:60 is not on eip155:1");
    }
}
