package dev.strongroom.chain.sandbox.solana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.sandbox.PeerServer;
import dev.strongroom.chain.sandbox.Rpc;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The built-in programs say what the real ones say, which run in LiteSVM. */
class RealProgramsTest {
    private static final Map<String, Object> CONFIRMED = Map.of("commitment", "confirmed");

    @Test
    void everyTrialEndsAlike(@TempDir Path folder) {
        Map<String, String> real;
        try (PeerServer peer = PeerServer.start("litesvm-rpc.mjs")) {
            real = outcomes(peer);
        }
        Map<String, String> ours;
        try (Net net = Net.open(folder)) {
            ours = outcomes(net);
        }
        assertThat(ours).hasSizeGreaterThan(50).containsExactlyInAnyOrderEntriesOf(real);
    }

    private static Map<String, String> outcomes(Rpc net) {
        net.call("sandbox_fund", Net.ALICE.text(), 10 * Net.SOL);
        net.call("sandbox_mint", Net.USDT.text(), Net.ALICE.text(), 1_000_000_000);
        net.call("sandbox_mint", Net.USDC.text(), Net.ALICE.text(), 1_000_000_000);
        Map<String, Object> sent = Map.of("encoding", "base64", "preflightCommitment", "confirmed");
        net.call("sendTransaction", Net.nonceMade(blockhash(net)).base64(), sent);
        long coins = net.call("getBalance", Net.ALICE.text(), CONFIRMED)
                .path("value")
                .asLong();
        net.call("sandbox_mine", 1);
        Map<String, String> outcomes = new LinkedHashMap<>();
        TrialCases.on(blockhash(net), coins).forEach((name, raw) -> {
            Map<String, Object> tried = Map.of("encoding", "base64", "commitment", "confirmed", "sigVerify", true);
            JsonNode value =
                    net.call("simulateTransaction", raw.base64(), tried).path("value");
            outcomes.put(name, outcome(value));
        });
        return outcomes;
    }

    /** The error; where it is a mere name, which LiteSVM does not tell, the place and the words of the log. */
    private static String outcome(JsonNode value) {
        JsonNode failed = value.path("err").path("InstructionError");
        if (!failed.isArray() || failed.path(1).isObject()) {
            return value.path("err").toString();
        }
        JsonNode logs = value.path("logs");
        String said = logs.path(logs.size() - 1).asString();
        return "instruction " + failed.path(0) + said.substring(said.indexOf(" failed: "));
    }

    private static String blockhash(Rpc net) {
        return net.call("getLatestBlockhash", CONFIRMED)
                .path("value")
                .path("blockhash")
                .asString();
    }
}
