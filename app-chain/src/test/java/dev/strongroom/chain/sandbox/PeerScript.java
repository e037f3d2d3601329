package dev.strongroom.chain.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Scripts of {@code app-chain/node} that use a practice network as an independent client would. */
final class PeerScript {
    private PeerScript() {}

    /** Runs a script against a network and answers what it saw. */
    static JsonNode run(String script, String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("node", script, url)
                .directory(folder().toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return Rpc.MAPPER.readTree(said);
    }

    static Path folder() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path node = dir.resolve("app-chain/node");
            if (Files.isDirectory(node.resolve("node_modules/ethers"))) {
                return node;
            }
        }
        throw new IllegalStateException("app-chain/node/node_modules is missing: run mvn generate-test-resources");
    }
}
