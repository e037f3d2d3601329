package dev.strongroom.chain.rpc;

import static dev.strongroom.chain.rpc.UnrulyServer.body;
import static dev.strongroom.chain.rpc.UnrulyServer.hangUpMidBody;
import static dev.strongroom.chain.rpc.UnrulyServer.result;
import static dev.strongroom.chain.rpc.UnrulyServer.status;
import static dev.strongroom.chain.rpc.UnrulyServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.NodeException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RpcClientTest {
    private static final RpcSettings ONE_TRY =
            new RpcSettings(Duration.ofSeconds(20), 1, Duration.ofMillis(100), Duration.ofSeconds(5), 1 << 20, 10, 100);
    private static final RpcSettings IMPATIENT = ONE_TRY.withTimeout(Duration.ofMillis(250));

    private static RpcClient client(RpcSettings settings, UnrulyServer... servers) {
        return new RpcClient(
                List.of(servers).stream().map(UnrulyServer::endpoint).toList(),
                settings,
                Surroundings.ofSystem(),
                null);
    }

    private static Kind kindOf(Runnable asking) {
        try {
            asking.run();
        } catch (NodeException e) {
            return e.kind();
        }
        throw new AssertionError("it was answered");
    }

    private static String answerTo(JsonNode request) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id") + ",\"result\":"
                + request.get("params").get(0) + "}";
    }

    private static List<RpcCall> echoes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> RpcCall.of("echo", "value " + i))
                .toList();
    }

    private static List<String> results(List<RpcAnswer> answers) {
        return answers.stream().map(a -> a.orThrow().stringValue()).toList();
    }

    private static List<String> inOrder(int count) {
        return IntStream.range(0, count).mapToObj(i -> "value " + i).toList();
    }

    @Test
    void aBatchAnsweredInAnotherOrderStillPutsEachResultToItsRequest() {
        try (UnrulyServer server = new UnrulyServer(body(RpcClientTest::reversed));
                RpcClient client = client(ONE_TRY, server)) {
            assertThat(results(client.batch(echoes(50)))).isEqualTo(inOrder(50));
        }
    }

    private static String reversed(JsonNode batch) {
        List<String> answers = new ArrayList<>();
        batch.forEach(request -> answers.add(answerTo(request)));
        Collections.reverse(answers);
        return answers.toString();
    }

    @Test
    void aLongBatchIsCutIntoBodiesOfTheBatchSize() {
        try (UnrulyServer server = new UnrulyServer(body(RpcClientTest::reversed));
                RpcClient client = client(ONE_TRY, server)) {
            assertThat(results(client.batch(echoes(230)))).isEqualTo(inOrder(230));
            assertThat(server.requests()).extracting(JsonNode::size).containsExactly(100, 100, 30);
        }
    }

    @Test
    void anErrorForOneOfABatchLeavesTheOthersRight() {
        try (UnrulyServer server = new UnrulyServer(body(batch -> List.of(
                                answerTo(batch.get(2)),
                                "{\"jsonrpc\":\"2.0\",\"id\":" + batch.get(1).get("id")
                                        + ",\"error\":{\"code\":-32000,\"message\":\"no state\",\"data\":\"0xab\"}}",
                                answerTo(batch.get(0)))
                        .toString()));
                RpcClient client = client(ONE_TRY, server)) {
            List<RpcAnswer> answers = client.batch(echoes(3));
            assertThat(answers.get(0).orThrow().stringValue()).isEqualTo("value 0");
            assertThat(answers.get(2).orThrow().stringValue()).isEqualTo("value 2");
            assertThat(answers.get(1)).isInstanceOfSatisfying(RpcAnswer.Failure.class, failure -> {
                assertThat(failure.code()).isEqualTo(-32000);
                assertThat(failure.message()).isEqualTo("no state");
                assertThat(failure.data().stringValue()).isEqualTo("0xab");
            });
        }
    }

    @Test
    void aBatchWithAMissingADuplicateOrAForeignIdIsNotBelievedAtAll() {
        try (UnrulyServer server = new UnrulyServer(
                        body(batch -> List.of(answerTo(batch.get(0)), answerTo(batch.get(1)))
                                .toString()),
                        body(batch -> List.of(answerTo(batch.get(0)), answerTo(batch.get(1)), answerTo(batch.get(1)))
                                .toString()),
                        body(batch -> List.of(
                                        answerTo(batch.get(0)),
                                        answerTo(batch.get(1)),
                                        "{\"jsonrpc\":\"2.0\",\"id\":999999,\"result\":\"value 2\"}")
                                .toString()));
                RpcClient client = client(ONE_TRY, server)) {
            for (String why : List.of("got 2 answers", "two answers with the id", "foreign id 999999")) {
                assertThatThrownBy(() -> client.batch(echoes(3))).isInstanceOfSatisfying(NodeException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.MALFORMED);
                    assertThat(e).hasMessageContaining(why);
                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"id\":77,\"result\":null}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"$ID\",\"result\":null}",
                "{\"jsonrpc\":\"2.0\",\"id\":$ID.5,\"result\":null}",
                "{\"jsonrpc\":\"2.0\",\"result\":null}",
                "{\"jsonrpc\":\"1.0\",\"id\":$ID,\"result\":null}",
                "{\"id\":$ID,\"result\":null}",
                "{\"jsonrpc\":\"2.0\",\"id\":$ID}",
                "{\"jsonrpc\":\"2.0\",\"id\":$ID,\"result\":1,\"error\":{\"code\":1,\"message\":\"both\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":$ID,\"error\":{\"message\":\"no code\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":$ID,\"error\":\"text\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":$ID,\"id\":$ID,\"result\":null}",
                "{\"jsonrpc\":\"2.0\",\"id\":$ID,\"result\":null} trailing",
                "[{\"jsonrpc\":\"2.0\",\"id\":$ID,\"result\":null}]",
                "<html>Bad Gateway</html>",
                "",
                "null",
                "{\"jsonrpc\":\"2.0\",\"id\":$ID,\"res"
            })
    void anAnswerOfAnotherShapeIsMalformed(String answer) {
        try (UnrulyServer server = new UnrulyServer(text(answer));
                RpcClient client = client(ONE_TRY, server)) {
            assertThat(kindOf(() -> client.call("eth_blockNumber"))).isEqualTo(Kind.MALFORMED);
        }
    }

    @Test
    void anErrorIsAnErrorAndNeverANullResult() {
        try (UnrulyServer server = new UnrulyServer(
                        text("{\"jsonrpc\":\"2.0\",\"id\":$ID,\"error\":{\"code\":-32603,\"message\":\"internal\"}}"));
                RpcClient client = client(ONE_TRY, server)) {
            assertThatThrownBy(() -> client.call("eth_getTransactionReceipt", "0x00"))
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.ERROR))
                    .hasMessageContaining("internal (code -32603)");
        }
    }

    @Test
    void anErrorAboutTheWholeBatchIsToldAsSuch() {
        try (UnrulyServer server = new UnrulyServer(text(
                        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"too long\"}}"));
                RpcClient client = client(ONE_TRY, server)) {
            assertThat(kindOf(() -> client.batch(echoes(3)))).isEqualTo(Kind.ERROR);
        }
    }

    @Test
    void aSilentNodeAndOneThatStallsInTheBodyAreBothATimeOut() {
        UnrulyServer server = new UnrulyServer();
        try (server;
                RpcClient client = client(IMPATIENT, server.then(server.silence(), server.stall()))) {
            assertThat(kindOf(() -> client.call("eth_blockNumber"))).isEqualTo(Kind.TIMEOUT);
            assertThat(kindOf(() -> client.call("eth_blockNumber"))).isEqualTo(Kind.TIMEOUT);
        }
    }

    @Test
    void aConnectionThatBreaksMidBodyAndOneThatNeverWasAreUnreachable() {
        UnrulyServer gone = new UnrulyServer(text(""));
        gone.close();
        try (UnrulyServer server = new UnrulyServer(hangUpMidBody());
                RpcClient client = client(ONE_TRY, server);
                RpcClient lost = client(ONE_TRY, gone)) {
            assertThat(kindOf(() -> client.call("eth_blockNumber"))).isEqualTo(Kind.UNREACHABLE);
            assertThat(kindOf(() -> lost.call("eth_blockNumber"))).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void aHugeAnswerIsCutOff() {
        String huge = "{\"jsonrpc\":\"2.0\",\"id\":$ID,\"result\":\"" + "a".repeat(1 << 20) + "\"}";
        try (UnrulyServer server = new UnrulyServer(text(huge));
                RpcClient client = client(ONE_TRY, server)) {
            assertThatThrownBy(() -> client.call("eth_getCode"))
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MALFORMED))
                    .hasMessageContaining("longer than 1048576 bytes");
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (UnrulyServer elsewhere = new UnrulyServer(result(_ -> "0x1"));
                UnrulyServer server =
                        new UnrulyServer(status(307, "Location", elsewhere.url().toString()));
                RpcClient client = client(ONE_TRY, server)) {
            assertThat(kindOf(() -> client.call("eth_blockNumber"))).isEqualTo(Kind.MALFORMED);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void moreThanTenRequestsAreNeverInFlight() throws InterruptedException {
        Crowd crowd = new Crowd();
        try (UnrulyServer server = new UnrulyServer(crowd);
                RpcClient client = client(ONE_TRY, server)) {
            List<Thread> askers = IntStream.range(0, 40)
                    .mapToObj(_ -> Thread.ofVirtual().start(() -> client.call("eth_blockNumber")))
                    .toList();
            for (Thread asker : askers) {
                asker.join();
            }
            assertThat(crowd.most()).isEqualTo(10);
            assertThat(server.requests()).hasSize(40);
        }
    }

    @Test
    void aNodesWordsAreBroughtToOneShortLine() {
        String words = "bad\\nforged log line " + "x".repeat(2000);
        try (UnrulyServer server = new UnrulyServer(
                        text("{\"jsonrpc\":\"2.0\",\"id\":$ID,\"error\":{\"code\":1,\"message\":\"" + words + "\"}}"));
                RpcClient client = client(ONE_TRY, server)) {
            RpcAnswer.Failure failure = (RpcAnswer.Failure) client.ask(RpcCall.of("eth_call"));
            assertThat(failure.message()).startsWith("bad forged log line x").hasSizeLessThanOrEqualTo(301);
        }
    }
}
