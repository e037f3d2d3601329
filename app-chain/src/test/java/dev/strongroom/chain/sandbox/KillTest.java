package dev.strongroom.chain.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class KillTest {
    private static final int ROUNDS = 3;

    /** Payments are made as fast as the network takes them; it is killed in the middle of one of them. */
    @Test
    void killedAtAnyMomentItLosesNoBlockThatItAcknowledged(@TempDir Path folder) throws InterruptedException {
        Map<String, JsonNode> acknowledged = new LinkedHashMap<>();
        Random random = new Random(20261121);
        for (int round = 0; round < ROUNDS; round++) {
            try (PracticeNode node = PracticeNode.start(folder, "--block-time", "5")) {
                acknowledged.forEach((hash, receipt) -> assertThat(node.call("eth_getTransactionReceipt", hash))
                        .as(hash)
                        .isEqualTo(receipt));
                assertThat(total(node)).isBetween(acknowledged.size(), acknowledged.size() + round);
                payUntilKilled(node, acknowledged, 5 + random.nextInt(20));
            }
        }
        try (PracticeNode node = PracticeNode.start(folder)) {
            acknowledged.forEach((hash, receipt) ->
                    assertThat(node.call("eth_getTransactionReceipt", hash)).isEqualTo(receipt));
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * 5);
        }
    }

    private static void payUntilKilled(PracticeNode node, Map<String, JsonNode> acknowledged, int payments)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(payments);
        Thread payer = Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    String hash = node.fund("0x" + "b0".repeat(20), BigInteger.ONE);
                    acknowledged.put(hash, node.call("eth_getTransactionReceipt", hash));
                    enough.countDown();
                }
            } catch (UncheckedIOException _) {
                // it was killed
            }
        });
        enough.await();
        node.process().kill();
        payer.join();
    }

    /** Payments on chain: one unit each, with at most one a kill that nobody was told of. */
    private static int total(PracticeNode node) {
        String balance = node.text("eth_getBalance", "0x" + "b0".repeat(20), "latest");
        return Integer.parseInt(balance.substring(2), 16);
    }
}
