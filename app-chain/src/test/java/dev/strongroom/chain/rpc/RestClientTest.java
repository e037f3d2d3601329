package dev.strongroom.chain.rpc;

import static dev.strongroom.chain.rpc.UnrulyServer.body;
import static dev.strongroom.chain.rpc.UnrulyServer.hangUpMidBody;
import static dev.strongroom.chain.rpc.UnrulyServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.NodeException.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RestClientTest {
    private static final RpcSettings BRIEF =
            new RpcSettings(Duration.ofSeconds(5), 3, Duration.ofMillis(1), Duration.ofSeconds(2), 1 << 12, 4, 1);
    private static final RestCall HELLO = RestCall.of("/hello");
    private static final RestCall NOW = RestCall.of("/wallet/now", "deep", true);

    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    private RestClient client(UnrulyServer... servers) {
        return client(null, servers);
    }

    private RestClient client(@Nullable RestGreeting greeting, UnrulyServer... servers) {
        return new RestClient(
                List.of(servers).stream().map(UnrulyServer::endpoint).toList(),
                BRIEF,
                new Surroundings(InstantSource.system(), new Random(7), pauses::add),
                greeting);
    }

    private static UnrulyServer.Manner says(String json) {
        return body(_ -> json);
    }

    private static String word(JsonNode answer) {
        return answer.path("word").asString();
    }

    @Test
    void theFieldsArePostedUnderThePath() {
        List<String> paths = new ArrayList<>();
        UnrulyServer.Manner echo = (exchange, request) -> {
            paths.add(exchange.getRequestURI().toString());
            UnrulyServer.reply(
                    exchange, 200, "{\"word\":\"" + request.path("deep").asBoolean() + "\"}");
        };
        try (UnrulyServer server = new UnrulyServer(echo);
                RestClient plain = client(server);
                RestClient keyed = new RestClient(
                        List.of(Endpoint.parse(server.url() + "/v1/secret/?key=a%2Fb")),
                        BRIEF,
                        Surroundings.ofSystem(),
                        null)) {
            assertThat(plain.ask(NOW, RestClientTest::word)).isEqualTo("true");
            assertThat(keyed.ask(NOW, RestClientTest::word)).isEqualTo("true");
        }
        assertThat(paths).containsExactly("/wallet/now", "/v1/secret/wallet/now?key=a%2Fb");
    }

    @Test
    void theNextNodeAnswersWhereOneIsBroken() {
        try (UnrulyServer broken = new UnrulyServer(status(502, "X", "y"));
                UnrulyServer whole = new UnrulyServer(says("{\"word\":\"yes\"}"));
                RestClient client = client(broken, whole)) {
            assertThat(client.ask(NOW, RestClientTest::word)).isEqualTo("yes");
            assertThat(client.ask(NOW, RestClientTest::word)).isEqualTo("yes");
            assertThat(broken.requests()).hasSize(1);
        }
    }

    @Test
    void aBusyNodeIsLeftAloneForAsLongAsItAsks() {
        try (UnrulyServer server = new UnrulyServer(status(429, "Retry-After", "1"), says("{\"word\":\"yes\"}"));
                RestClient client = client(server)) {
            assertThat(client.ask(NOW, RestClientTest::word)).isEqualTo("yes");
        }
        assertThat(pauses).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "<html>", "{} {}", "{\"a\":1,\"a\":2}"})
    void whatIsNotOneJsonValueIsNoAnswer(String text) {
        try (UnrulyServer server = new UnrulyServer(says(text));
                RestClient client = client(server)) {
            assertThat(kindOf(() -> client.ask(NOW, RestClientTest::word))).isEqualTo(Kind.MALFORMED);
        }
    }

    @Test
    void anAnswerBeyondTheCapIsRefusedUnread() {
        try (UnrulyServer server = new UnrulyServer(says("\"" + "x".repeat(5000) + "\""));
                RestClient client = client(server)) {
            assertThatThrownBy(() -> client.ask(NOW, RestClientTest::word)).hasMessageContaining("longer than");
        }
    }

    @Test
    void whatTheReaderObjectsToIsAskedOfTheNextNode() {
        try (UnrulyServer odd = new UnrulyServer(says("{\"word\":\"odd\"}"));
                UnrulyServer right = new UnrulyServer(says("{\"word\":\"right\"}"));
                RestClient client = client(odd, right)) {
            String said = client.ask(NOW, answer -> {
                if (word(answer).equals("odd")) {
                    throw new NodeException(Kind.MALFORMED, "word: is odd", null);
                }
                return word(answer);
            });
            assertThat(said).isEqualTo("right");
        }
    }

    @Test
    void aSeriesIsAnsweredByOneNodeAlone() {
        try (UnrulyServer half = new UnrulyServer(says("{\"word\":\"first\"}"), status(500, "X", "y"));
                UnrulyServer whole = new UnrulyServer(says("{\"word\":\"second\"}"));
                RestClient client = client(half, whole)) {
            List<String> words = client.series(
                    List.of(HELLO, NOW),
                    answers -> answers.stream().map(RestClientTest::word).toList());
            assertThat(words).containsExactly("second", "second");
        }
    }

    @Test
    void whatMayHaveBeenTakenIsNeverSentTwice() {
        try (UnrulyServer broken = new UnrulyServer(hangUpMidBody());
                UnrulyServer other = new UnrulyServer(says("{\"word\":\"yes\"}"));
                RestClient client = client(broken, other)) {
            assertThat(kindOf(() -> client.send(NOW, RestClientTest::word))).isEqualTo(Kind.UNREACHABLE);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void whatWasCertainlyNotTakenGoesToTheNextNode() {
        try (UnrulyServer busy = new UnrulyServer(status(429, "X", "y"));
                UnrulyServer other = new UnrulyServer(says("{\"word\":\"yes\"}"));
                RestClient client = client(busy, other)) {
            assertThat(client.send(NOW, RestClientTest::word)).isEqualTo("yes");
        }
    }

    @Test
    void aNodeOfAnotherChainIsNeverAskedAnythingElse() {
        RestGreeting greeting = new RestGreeting(
                HELLO, answer -> word(answer).equals("ours") ? Optional.empty() : Optional.of("is of another chain"));
        try (UnrulyServer foreign = new UnrulyServer(says("{\"word\":\"theirs\"}"));
                UnrulyServer ours = new UnrulyServer(says("{\"word\":\"ours\"}"));
                RestClient both = client(greeting, foreign, ours);
                RestClient alone = client(greeting, foreign)) {
            assertThat(both.ask(NOW, RestClientTest::word)).isEqualTo("ours");
            assertThat(both.ask(NOW, RestClientTest::word)).isEqualTo("ours");
            assertThat(ours.requests()).as("one greeting, two questions").hasSize(3);
            assertThatThrownBy(() -> alone.send(NOW, RestClientTest::word)).hasMessageContaining("another chain");
            assertThat(foreign.requests()).hasSize(2).allMatch(JsonNode::isEmpty);
        }
    }

    @Test
    void whereAKeyStandsInTheAddressItIsNotShown() {
        Endpoint endpoint = new Endpoint(URI.create("https://node.example/secret/"));
        assertThat(endpoint.at("/wallet/now").url()).hasToString("https://node.example/secret/wallet/now");
        assertThat(endpoint.at("/wallet/now")).hasToString("node.example");
    }

    private static Kind kindOf(Runnable asking) {
        try {
            asking.run();
        } catch (NodeException e) {
            return e.kind();
        }
        throw new AssertionError("it was answered");
    }
}
