package dev.strongroom.chain.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A client that others wrote and that was made for real nodes of TRON. */
class TronWebTest {
    @Test
    void tronWebSendsToItAndReadsItBack(@TempDir Path folder) throws IOException, InterruptedException {
        JsonNode saw;
        try (PracticeProcess node = PracticeProcess.start(
                folder, "--network", "tron:0x4a9c92cd", "--block-time", "0", "--finality", "19")) {
            saw = run(node.url());
        }
        assertThat(saw.path("version").asString()).contains("simulated");
        assertThat(saw.path("genesis").asString()).endsWith("4a9c92cd");
        for (String sent : new String[] {"coin", "token", "forgetful"}) {
            assertThat(saw.path(sent).path("code").asString()).isEqualTo("SUCCESS");
            assertThat(saw.path(sent).path("sameId").asBoolean()).isTrue();
        }
        assertThat(saw.path("poor").path("code").asString()).isEqualTo("CONTRACT_VALIDATE_ERROR");
        assertThat(saw.path("refused").asBoolean()).isTrue();
        assertThat(saw.path("balance").asLong()).isEqualTo(1_500_000);
        assertThat(saw.path("tokens").values().stream().map(JsonNode::asString)).containsExactly("250", "USDC", "6");
        assertThat(saw.path("forgetfulTokens").asString()).isEqualTo("125");
        assertThat(saw.path("info").path("result").asString()).isEqualTo("SUCCESS");
        assertThat(saw.path("info").path("energy").asLong()).isEqualTo(27_981);
        assertThat(saw.path("info").path("logs").asInt()).isEqualTo(1);
        assertThat(saw.path("inBlock").values().stream().map(JsonNode::asString))
                .containsExactly(saw.path("token").path("id").asString());
        assertThat(saw.path("estimate").asLong()).as("to who holds some").isEqualTo(16_227);
        assertThat(saw.path("solid").path("before").asInt()).isZero();
        assertThat(saw.path("solid").path("after").asBoolean()).isTrue();
        assertThat(saw.path("bandwidth").asInt()).isEqualTo(600);
    }

    private static JsonNode run(String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("node", "practice-tron-peer.mjs", url)
                .directory(folder().toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return Rpc.MAPPER.readTree(said);
    }

    private static Path folder() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path node = dir.resolve("app-chain/node");
            if (Files.isDirectory(node.resolve("node_modules/tronweb"))) {
                return node;
            }
        }
        throw new IllegalStateException("app-chain/node/node_modules is missing: run mvn generate-test-resources");
    }
}
