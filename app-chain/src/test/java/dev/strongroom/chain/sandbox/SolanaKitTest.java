package dev.strongroom.chain.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A client that others wrote and that was made for real nodes; it runs once for all that is asked of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SolanaKitTest {
    private static final String NETWORK = "solana:G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn";

    private final JsonNode saw;

    SolanaKitTest(@TempDir Path folder) throws IOException, InterruptedException {
        try (PracticeNode node = PracticeNode.start(folder, "--block-time", "20", "--network", NETWORK)) {
            saw = PeerScript.run("solana-peer.mjs", node.url());
        }
    }

    @Test
    void theKitSendsToItAndReadsItBack() {
        assertThat(saw.path("version").asString()).contains("simulated");
        assertThat(saw.path("genesis").asString()).isEqualTo("G99Edaa4RGLGfE5x1TPnTnsQHeXk2iznGrmW8VemZ5Yo");
        JsonNode coin = saw.path("coin");
        assertThat(coin.path("status").path("confirmationStatus").asString()).isEqualTo("finalized");
        assertThat(coin.path("balance").asString()).isEqualTo("1000000000");
        assertThat(coin.path("sameBytes").asBoolean()).isTrue();
        assertThat(coin.path("sameSignature").asBoolean()).isTrue();
        assertThat(coin.path("version").asInt()).isZero();
        JsonNode token = saw.path("token");
        assertThat(token.path("status").path("err").isNull()).isTrue();
        assertThat(token.path("balance").asString()).isEqualTo("250");
        assertThat(token.path("owner").asBoolean()).isTrue();
        assertThat(token.path("decimals").asInt()).isEqualTo(6);
        assertThat(token.path("received").values().stream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("true 250", "false 999750");
        assertThat(saw.path("nonce").toString()).isEqualTo("{\"authority\":true,\"advanced\":true,\"burnt\":true}");
    }

    /** The kit's own numbers: preflight failure, and the transaction error that it read out of the answer. */
    @Test
    void theKitUnderstandsItsRefusals() {
        JsonNode refusals = saw.path("refusals");
        assertThat(refusals.path("funds").asString())
                .as("custom program error in an instruction")
                .isEqualTo("-32002 4615026");
        assertThat(refusals.path("failed").toString()).isEqualTo("{\"InstructionError\":[\"1\",{\"Custom\":\"1\"}]}");
        assertThat(refusals.path("again").asString()).as("blockhash not found").isEqualTo("-32002 7050008");
        assertThat(refusals.path("duplicate").asString())
                .as("already processed")
                .isEqualTo("-32002 7050007");
        assertThat(refusals.path("unsigned").asString())
                .as("signature verification failed")
                .isEqualTo("-32003 ");
        assertThat(refusals.path("poor").asString()).as("account not found").isEqualTo("-32002 7050003");
    }
}
