package dev.strongroom.chain.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A client that others wrote and that was made for real nodes. */
class EthersTest {
    @Test
    void ethersSendsToItAndReadsItBack(@TempDir Path folder) throws IOException, InterruptedException {
        JsonNode saw;
        try (PracticeNode node = PracticeNode.start(folder, "--block-time", "20")) {
            saw = PeerScript.run("practice-peer.mjs", node.url());
        }
        assertThat(saw.path("version").asString()).contains("simulated");
        assertThat(saw.path("chainId").asString()).isEqualTo("31337");
        assertThat(saw.path("sameBytes").asBoolean()).isTrue();
        assertThat(saw.path("coin").path("status").asInt()).isEqualTo(1);
        assertThat(saw.path("coin").path("inBlock").asBoolean()).isTrue();
        assertThat(saw.path("coin").path("balance").asString()).isEqualTo("1000000000000000000");
        assertThat(saw.path("token").path("balance").asString()).isEqualTo("250");
        assertThat(saw.path("token").path("symbol").asString()).isEqualTo("USDC");
        assertThat(saw.path("token").path("decimals").asString()).isEqualTo("6");
        assertThat(saw.path("silent").path("balance").asString()).isEqualTo("125");
        assertThat(saw.path("silent").path("logs").asInt()).isEqualTo(1);
        assertThat(saw.path("events").values().stream().map(JsonNode::asString)).containsExactly("250");
        JsonNode refusals = saw.path("refusals");
        assertThat(refusals.path("reverted").asString())
                .isEqualTo("CALL_EXCEPTION: ERC20: transfer amount exceeds balance");
        assertThat(refusals.path("silent").asString()).startsWith("CALL_EXCEPTION");
        assertThat(refusals.path("nonce").asString()).isEqualTo("NONCE_EXPIRED");
        assertThat(refusals.path("funds").asString()).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(refusals.path("replacement").asString()).isEqualTo("REPLACEMENT_UNDERPRICED, first 1");
    }
}
