package dev.strongroom.chain.sandbox.tron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RestartTest {
    private static final String FILE = "tron.events";

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
            long coins = net.sun(Net.BOB);
            net.control("mine");
            assertThat(net.sun(Net.BOB)).as("what waited is mined").isEqualTo(coins + 2 * Net.TRX);
            assertThat(net.headTime()).as("the clock stays ahead").isGreaterThan(Net.BEGIN.toEpochMilli() + 30_000);
        }
    }

    @Test
    void aFileCutAnywhereOpensWithWhatWasWholeBefore() throws IOException {
        try (Net net = eventful()) {
            assertThat(net.height()).isPositive();
        }
        byte[] whole = Files.readAllBytes(folder.resolve(FILE));
        int lastLine = lineStart(whole, whole.length - 1);
        byte[] complete = Arrays.copyOf(whole, lastLine);
        for (int length = lastLine; length < whole.length; length += 29) {
            Path copy = Files.createDirectory(folder.resolve("cut" + length));
            Files.write(copy.resolve(FILE), Arrays.copyOf(whole, length));
            Net.open(copy).close();
            assertThat(Files.readAllBytes(copy.resolve(FILE))).isEqualTo(complete);
        }
    }

    @Test
    void aChangedLineIsDamageAndStaysUntouched() throws IOException {
        try (Net net = eventful()) {
            assertThat(net.height()).isPositive();
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
            assertThat(net.height()).isZero();
        }
    }

    /**
     * Payments, a failure, an expired, a lost and two waiting transactions, lent energy, a reorganisation, a moved
     * clock.
     */
    private Net eventful() {
        Net net = Net.funded(folder);
        net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        net.control("failNext");
        net.send(net.transfer(Net.USDT, Net.ALICE, Net.BOB, 5));
        net.send(net.transfer(Net.USDC, Net.ALICE, Net.BOB, 5));
        net.send(net.freeze(Net.ALICE, 100 * Net.TRX));
        net.send(net.lend(Net.ALICE, Net.BOB, 50 * Net.TRX));
        net.send(net.transfer(Net.USDC, Net.ALICE, Net.BOB, 5));
        net.send(Net.BOB_KEY, net.transfer(Net.USDC, Net.BOB, Net.ALICE, 1));
        net.send(net.takeBack(Net.ALICE, Net.BOB, 40 * Net.TRX));
        net.send(net.unfreeze(Net.ALICE, 30 * Net.TRX));
        net.control("advance", 15 * 86_400_000L);
        net.send(net.unfreeze(Net.ALICE, 20 * Net.TRX));
        net.send(net.lend(Net.ALICE, Net.BOB, 2 * Net.TRX));
        net.control("reorg", 2);
        net.control("advance", 30_000);
        net.control("mine", 3);
        net.control("automine", false);
        net.send(net.pay(Net.ALICE, Net.BOB, 7));
        net.control("advance", 70_000);
        net.control("mine");
        net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        return net;
    }

    private static List<JsonNode> dump(Net net) {
        List<JsonNode> all = new ArrayList<>();
        for (long height = 0; height <= net.height(); height++) {
            all.add(net.wallet("getblockbynum", "num", height));
            all.add(net.wallet("gettransactioninfobyblocknum", "num", height));
        }
        for (Account account : List.of(Net.ALICE, Net.BOB, Faucet.ADDRESS)) {
            all.add(net.account(account));
            all.add(net.post("/wallet/getaccountresource", Map.of("address", account.hex())));
            all.add(net.constant(false, Net.USDC, account, "balanceOf(address)", account.word())
                    .path("constant_result"));
        }
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
