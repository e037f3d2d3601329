package dev.strongroom.chain.sandbox.solana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RestartTest {
    private static final String FILE = "solana.events";

    @TempDir
    private Path folder;

    @Test
    void everythingIsAsItWas() {
        List<JsonNode> before;
        try (Net net = eventful()) {
            before = dump(net);
        }
        try (Net net = Net.open(folder)) {
            assertThat(dump(net)).isEqualTo(before);
            long waiting = net.lamports(Net.BOB);
            net.call("sandbox_mine");
            assertThat(net.lamports(Net.BOB)).as("what waited lands").isEqualTo(waiting + Net.SOL);
        }
    }

    @Test
    void aChangedLineIsDamageAndStaysUntouched() throws IOException {
        try (Net net = eventful()) {
            assertThat(net.slot()).isPositive();
        }
        byte[] whole = Files.readAllBytes(folder.resolve(FILE));
        for (int at = 0; at < whole.length; at += 997) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(folder.resolve(FILE), changed);
            assertThatThrownBy(() -> Net.open(folder))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.code()).isEqualTo("sandbox.damaged"));
            assertThat(Files.readAllBytes(folder.resolve(FILE))).isEqualTo(changed);
        }
    }

    @Test
    void aFolderIsForOneNetworkAtATime() {
        try (Net net = Net.open(folder)) {
            assertThatThrownBy(() -> Net.open(folder))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.code()).isEqualTo("sandbox.in-use"));
            assertThat(net.slot()).isZero();
        }
    }

    /**
     * Payments, failures, skipped slots, a reorganisation, a used nonce, a frozen holder, a dropped and a waiting
     * transaction.
     */
    private Net eventful() {
        Net net = Net.funded(folder);
        net.send(net.pay(Net.SOL));
        net.openNonce();
        net.call("sandbox_failNext");
        net.send(net.durable(5));
        net.send(net.durable(6));
        net.call("sandbox_skip", 2);
        net.send(net.pay(3 * Net.SOL));
        net.call("sandbox_reorg", 2);
        net.call("sandbox_mine", 3);
        net.call("sandbox_freeze", Net.BOB_USDT.text());
        net.force(net.transfer(7));
        net.call("sandbox_automine", false);
        net.send(net.pay(Net.SOL));
        net.call("sandbox_drop", net.send(net.pay(2 * Net.SOL)));
        return net;
    }

    private static List<JsonNode> dump(Net net) {
        List<JsonNode> all = new ArrayList<>();
        Map<String, Object> options = Map.of("commitment", "confirmed", "maxSupportedTransactionVersion", 0);
        for (JsonNode slot : net.call("getBlocks", 0, Map.of("commitment", "confirmed"))) {
            all.add(net.call("getBlock", slot.asLong(), options));
        }
        for (Pubkey key : List.of(Net.ALICE, Net.BOB, Net.NONCE, Net.ALICE_USDT, Net.BOB_USDT, Faucet.ADDRESS)) {
            all.add(net.call("getAccountInfo", key.text(), Map.of("commitment", "confirmed", "encoding", "base64")));
            all.add(net.call("getSignaturesForAddress", key.text(), Map.of("commitment", "confirmed")));
        }
        return all;
    }
}
