package dev.strongroom.chain.sandbox.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RestartTest {
    private static final String FILE = "evm.events";

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
            net.call("sandbox_mine");
            assertThat(net.text("eth_getTransactionCount", Net.ALICE.hex(), "latest"))
                    .as("what waited is mined")
                    .isEqualTo("0x5");
        }
    }

    @Test
    void aFileCutAnywhereOpensWithWhatWasWholeBefore() throws IOException {
        try (Net net = eventful()) {
            assertThat(net.text("eth_blockNumber")).isNotEqualTo("0x0");
        }
        byte[] whole = Files.readAllBytes(folder.resolve(FILE));
        int lastLine = lineStart(whole, whole.length - 1);
        byte[] complete = Arrays.copyOf(whole, lastLine);
        for (int length = lastLine; length < whole.length; length++) {
            Path copy = Files.createDirectory(folder.resolve("cut" + length));
            Files.write(copy.resolve(FILE), Arrays.copyOf(whole, length));
            Net.open(copy).close();
            assertThat(Files.readAllBytes(copy.resolve(FILE))).isEqualTo(complete);
        }
    }

    @Test
    void aChangedLineIsDamageAndStaysUntouched() throws IOException {
        try (Net net = eventful()) {
            assertThat(net.text("eth_blockNumber")).isNotEqualTo("0x0");
        }
        byte[] whole = Files.readAllBytes(folder.resolve(FILE));
        for (int at = 0; at < whole.length; at += 97) {
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
            assertThat(net.text("eth_blockNumber")).isEqualTo("0x0");
        }
    }

    /** Payments, a failure, a reorganisation, a frozen holder, a dropped and two waiting transactions. */
    private Net eventful() {
        Net net = Net.funded(folder);
        net.send(Net.pay(0, Net.ETHER));
        net.call("sandbox_failNext");
        net.send(Net.transfer(Net.USDT, Net.BOB, 1, 5));
        net.send(Net.transfer(Net.USDC, Net.BOB, 2, 5));
        net.call("sandbox_reorg", 1);
        net.call("sandbox_mine", 3);
        net.call("sandbox_freeze", Net.BOB.hex());
        net.call("sandbox_automine", false);
        net.send(Net.pay(3, Net.ETHER));
        net.send(Net.pay(4, Net.ETHER));
        net.call("sandbox_drop", net.send(Net.pay(5, Net.ETHER)));
        return net;
    }

    private static List<JsonNode> dump(Net net) {
        List<JsonNode> all = new ArrayList<>();
        long head = Net.number(net.text("eth_blockNumber")).longValueExact();
        for (long height = 0; height <= head; height++) {
            String number = Hex.quantity(height);
            JsonNode block = net.call("eth_getBlockByNumber", number, true);
            all.add(block);
            all.add(net.call("eth_getBlockReceipts", number));
            for (Account account : List.of(Net.ALICE, Net.BOB, Faucet.ADDRESS)) {
                all.add(net.call("eth_getBalance", account.hex(), number));
            }
        }
        all.add(net.call("eth_getBlockByNumber", "pending", true));
        return all;
    }

    private static int lineStart(byte[] bytes, int end) {
        int start = end;
        while (bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }
}
