package dev.strongroom.chain.rpc;

import static dev.strongroom.chain.rpc.UnrulyServer.hangUpMidBody;
import static dev.strongroom.chain.rpc.UnrulyServer.result;
import static dev.strongroom.chain.rpc.UnrulyServer.status;
import static dev.strongroom.chain.rpc.UnrulyServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.NodeException.Kind;
import dev.strongroom.chain.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FailoverTest {
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
    private static final RpcSettings PATIENT =
            new RpcSettings(Duration.ofSeconds(20), 4, Duration.ofMillis(100), Duration.ofSeconds(5), 1 << 20, 10, 100);
    private static final Greeting CHAIN_7 = new Greeting(
            RpcCall.of("eth_chainId"),
            id -> id.stringValue().equals("0x7") ? Optional.empty() : Optional.of("is on chain " + id.stringValue()));

    /** Every wait, which passes at once and moves the clock. */
    private final List<Duration> waits = new ArrayList<>();

    private Instant now = START;

    private RpcClient client(@Nullable Greeting greeting, UnrulyServer... servers) {
        Surroundings surroundings = new Surroundings(() -> now, new Random(1), length -> {
            waits.add(length);
            now = now.plus(length);
        });
        return new RpcClient(
                List.of(servers).stream().map(UnrulyServer::endpoint).toList(), PATIENT, surroundings, greeting);
    }

    private static Object chainSeven(JsonNode request) {
        return request.get("method").stringValue().equals("eth_chainId") ? "0x7" : "right";
    }

    @Test
    void aBusyNodeIsLeftAloneForAsLongAsItAsks() {
        try (UnrulyServer server = new UnrulyServer(status(429, "Retry-After", "3"), result(_ -> "0x1"));
                RpcClient client = client(null, server)) {
            assertThat(client.call("eth_blockNumber").stringValue()).isEqualTo("0x1");
            assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(3));
        }
    }

    @Test
    void aBusyNodeMayNameADateToo() {
        try (UnrulyServer server = new UnrulyServer(
                        status(429, "Retry-After", "Sat, 21 Nov 2026 00:00:04 GMT"), result(_ -> "0x1"));
                RpcClient client = client(null, server)) {
            client.call("eth_blockNumber");
            assertThat(now).isEqualTo(START.plusSeconds(4));
        }
    }

    @Test
    void aNodeThatAsksForTooLongEndsTheRequestAndSaysHowLong() {
        try (UnrulyServer server = new UnrulyServer(status(429, "Retry-After", "120"));
                RpcClient client = client(null, server)) {
            assertThatThrownBy(() -> client.call("eth_blockNumber")).isInstanceOfSatisfying(NodeException.class, e -> {
                assertThat(e.kind()).isEqualTo(Kind.BUSY);
                assertThat(e.retryAfter()).isBetween(Duration.ofSeconds(119), Duration.ofSeconds(120));
            });
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void whileOneNodeRestsTheOtherIsAskedWithoutAWait() {
        try (UnrulyServer busy = new UnrulyServer(status(429, "Retry-After", "120"));
                UnrulyServer free = new UnrulyServer(result(_ -> "0x2"));
                RpcClient client = client(null, busy, free)) {
            for (int i = 0; i < 5; i++) {
                assertThat(client.call("eth_blockNumber").stringValue()).isEqualTo("0x2");
            }
            assertThat(waits).isEmpty();
            assertThat(busy.requests()).hasSize(1);
        }
    }

    @Test
    void theNextNodeAnswersWhereOneIsBrokenAndIsPreferredFromThenOn() {
        try (UnrulyServer broken = new UnrulyServer(hangUpMidBody());
                UnrulyServer confused = new UnrulyServer(text("<html>"));
                UnrulyServer right = new UnrulyServer(result(_ -> "0x2"));
                RpcClient client = client(null, broken, confused, right)) {
            assertThat(client.call("eth_blockNumber").stringValue()).isEqualTo("0x2");
            assertThat(client.call("eth_blockNumber").stringValue()).isEqualTo("0x2");
            assertThat(broken.requests()).hasSize(1);
            assertThat(confused.requests()).hasSize(1);
        }
    }

    @Test
    void pausesGrowAndTheRequestEndsAfterItsAttempts() {
        try (UnrulyServer server = new UnrulyServer(status(503, "X", "y"));
                RpcClient client = client(null, server)) {
            assertThatThrownBy(() -> client.call("eth_blockNumber"))
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE));
            assertThat(server.requests()).hasSize(4);
            assertThat(waits).hasSize(3);
            for (int round = 0; round < 3; round++) {
                long full = 100L << round;
                assertThat(waits.get(round)).isBetween(Duration.ofMillis(full / 2), Duration.ofMillis(full));
            }
        }
    }

    @Test
    void whatMayHaveBeenTakenIsNeverSentTwice() {
        try (UnrulyServer server = new UnrulyServer(hangUpMidBody(), result(_ -> "0x1"));
                UnrulyServer other = new UnrulyServer(result(_ -> "0x1"));
                RpcClient client = client(null, server, other)) {
            assertThatThrownBy(() -> client.send(RpcCall.of("eth_sendRawTransaction", "0x02")))
                    .isInstanceOf(NodeException.class);
            assertThat(server.requests()).hasSize(1);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void whatWasCertainlyNotTakenGoesToTheNextNode() {
        UnrulyServer gone = new UnrulyServer(text(""));
        gone.close();
        try (UnrulyServer busy = new UnrulyServer(status(429, "X", "y"));
                UnrulyServer free = new UnrulyServer(result(_ -> "0x1"));
                RpcClient client = client(null, gone, busy, free)) {
            assertThat(client.send(RpcCall.of("eth_sendRawTransaction", "0x02"))
                            .orThrow()
                            .stringValue())
                    .isEqualTo("0x1");
            assertThat(free.requests()).hasSize(1);
        }
    }

    @Test
    void aNodeOfAnotherChainIsNeverAskedAnythingElse() {
        try (UnrulyServer wrong = new UnrulyServer(result(_ -> "0x1"));
                UnrulyServer right = new UnrulyServer(result(FailoverTest::chainSeven));
                RpcClient client = client(CHAIN_7, wrong, right);
                RpcClient alone = client(CHAIN_7, wrong)) {
            assertThat(client.call("eth_getBalance").stringValue()).isEqualTo("right");
            assertThatThrownBy(() -> alone.send(RpcCall.of("eth_sendRawTransaction", "0x02")))
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MALFORMED))
                    .hasMessageContaining("is on chain 0x1");
            assertThat(wrong.requests())
                    .extracting(r -> r.get("method").stringValue())
                    .containsOnly("eth_chainId");
        }
    }

    @Test
    void theGreetingIsAskedOnceUntilTheNodeIsLost() {
        try (UnrulyServer server = new UnrulyServer(
                        result(FailoverTest::chainSeven),
                        result(FailoverTest::chainSeven),
                        result(FailoverTest::chainSeven),
                        hangUpMidBody(),
                        result(FailoverTest::chainSeven));
                RpcClient client = client(CHAIN_7, server)) {
            client.call("a");
            client.call("b");
            client.call("c");
            assertThat(server.requests())
                    .extracting(r -> r.get("method").stringValue())
                    .containsExactly("eth_chainId", "a", "b", "c", "eth_chainId", "c");
        }
    }

    @Test
    void anEndpointIsRefusedWhereItWouldLeakOrIsNone() {
        for (String[] bad : new String[][] {
            {"http://node.example/", "endpoint.plaintext"},
            {"https://user:secret@node.example/", "endpoint.malformed"},
            {"ftp://node.example/", "endpoint.scheme"},
            {"https:///path", "endpoint.malformed"},
            {"not a url", "endpoint.malformed"},
            {"", "endpoint.scheme"}
        }) {
            assertThatThrownBy(() -> Endpoint.parse(bad[0]))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.code()).isEqualTo(bad[1]))
                    .hasMessageNotContaining("secret");
        }
        assertThat(Endpoint.parse("https://node.example:8545/v3/APIKEY?k=APIKEY"))
                .hasToString("node.example:8545");
    }
}
