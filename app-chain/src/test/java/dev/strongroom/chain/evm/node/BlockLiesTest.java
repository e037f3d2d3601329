package dev.strongroom.chain.evm.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.Watch;
import dev.strongroom.chain.rpc.RpcSettings;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a node may answer of its blocks that cannot be so. */
class BlockLiesTest extends EvmNodeContract {
    private static final String BLOCK = "eth_getBlockByNumber";
    private static final String RECEIPTS = "eth_getBlockReceipts";
    private static final String OTHER = "0x" + "33".repeat(32);

    private final PracticeUnderTest practice = new PracticeUnderTest();
    private Address holder;
    private Watch watch;
    private Head block;

    @Override
    NodeUnderTest start() {
        return practice;
    }

    /** A block with two token payments and one without any, and a watched recipient. */
    @BeforeAll
    void pay() {
        Token token = practice.usualToken();
        Wallet first = new Wallet(practice.network(), "lies/first");
        Wallet second = new Wallet(practice.network(), "lies/second");
        holder = new Wallet(practice.network(), "lies/holder").address();
        watch = new Watch(Set.of(token.asset()), holder::equals);
        for (Wallet payer : List.of(first, second)) {
            practice.fund(payer.address(), ether(ETHER));
            practice.fund(payer.address(), units(token, 100));
        }
        holdBlocks();
        send(unchecked(first, holder, units(token, 11)));
        send(unchecked(second, holder, units(token, 22)));
        practice.mine(2);
        block = node().block(node().head().height() - 1).orElseThrow();
    }

    private List<Movement> read(BlockReader reader) {
        return reader.read(block.height(), block.height() + 1, watch).getFirst().movements();
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie(BLOCK, "\"number\":\"0x[0-9a-f]+\"", "\"number\":\"0x1\"", "number: is 1"),
                lie(BLOCK, "\"parentHash\":\"0x[0-9a-f]+\"", "\"parentHash\":\"" + OTHER + "\"", "parentHash"),
                lie(
                        BLOCK,
                        "\"logsBloom\":\"0x[0-9a-f]+\"",
                        "\"logsBloom\":\"0x" + "00".repeat(256) + "\"",
                        "logsBloom"),
                lie(BLOCK, "\"logsBloom\":\"0x[0-9a-f]{2}", "\"logsBloom\":\"0xff", "logsBloom: is not that of the 2"),
                lie(BLOCK, "\"transactions\":\\[.*\\]", "\"transactions\":[]", "receipts: are 2 for 0"),
                lie(BLOCK, "\"transactions\":\\[.*\\]", "\"transactions\":null", "transactions: is not a list"),
                lie(BLOCK, "\"value\":\"0x", "\"value\":\"0x0", "value"),
                lie(BLOCK, "\"from\":\"0x[0-9a-f]{4}", "\"from\":\"0x1234", "from"),
                lie(RECEIPTS, "\"blockHash\":\"0x[0-9a-f]+\"", "\"blockHash\":\"" + OTHER + "\"", "blockHash"),
                lie(
                        RECEIPTS,
                        "\"transactionHash\":\"0x[0-9a-f]{8}",
                        "\"transactionHash\":\"0x00000000",
                        "transactionHash"),
                lie(RECEIPTS, "\"transactionIndex\":\"0x1\"", "\"transactionIndex\":\"0x2\"", "transactionIndex"),
                lie(RECEIPTS, "\"status\":\"0x1\"", "\"status\":\"0x2\"", "status"),
                lie(RECEIPTS, "\"status\":\"0x1\",", "", "status"),
                lie(RECEIPTS, "\"gasUsed\":\"0x", "\"gasUsed\":\"", "gasUsed"),
                lie(RECEIPTS, "\"logIndex\":\"0x1\"", "\"logIndex\":\"0x2\"", "logIndex: is 2 where 1 comes next"),
                lie(RECEIPTS, "\"removed\":false", "\"removed\":true", "removed"),
                lie(RECEIPTS, "\"topics\":\\[\"0xddf2", "\"topics\":[\"0x0000", "logsBloom"),
                lie(RECEIPTS, "\"topics\":\\[", "\"topics\":[\"" + OTHER + "\",\"" + OTHER + "\",", "topics"),
                lie(RECEIPTS, "\"data\":\"0x", "\"data\":\"0xz", "data"),
                lie(RECEIPTS, "\"logs\":\\[[^\\]]*\\][^\\]]*\\]", "\"logs\":[]", "logsBloom: is not that of the 0"),
                lie(RECEIPTS, "\"logs\":\\[", "\"logs\":null,\"other\":[", "logs"),
                lie(RECEIPTS, "\"result\":\\[.*\\]", "\"result\":[]", "receipts: are 0 for 2"),
                lie(RECEIPTS, "\"result\":\\[.*\\]", "\"result\":{}", "receipts: are 0 for 2"));
    }

    private static Arguments lie(String method, String text, String other, String complaint) {
        UnaryOperator<String> change = answer -> answer.replaceAll(text, other);
        return Arguments.of(method, text, other, change, complaint);
    }

    @ParameterizedTest(name = "{0} with {1} for {2}")
    @MethodSource("lies")
    void itIsNotBelievedAndTheFieldIsNamed(
            String method, String text, String other, UnaryOperator<String> change, String complaint) {
        try (Relay relay = new Relay(practice.url());
                BlockReader reader = reader(relay)) {
            relay.changeEach(request -> request.get("method").stringValue().equals(method), (_, a) -> change.apply(a));
            assertThatThrownBy(() -> read(reader))
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.MALFORMED))
                    .hasMessageContaining(reader.name() + ": block ")
                    .hasMessageContaining(complaint);
            relay.changeEach(_ -> false, (_, answer) -> answer);
            assertThat(read(reader)).hasSize(2);
        }
    }

    @Test
    void receiptsThatLackTheLastLogAreNotBelieved() {
        try (BlockReader reader = node().readers().getFirst()) {
            reader.head();
            practice.node().call("sandbox_lie", "logs", 2);
            assertThatThrownBy(() -> read(reader))
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.MALFORMED))
                    .hasMessageContaining("logsBloom: is not that of the 1 logs in the receipts");
            assertThat(read(reader)).extracting(Movement::index).containsExactly(0, 1);
        }
    }

    @Test
    void aNodeThatLagsHasNoBlockAboveItsHead() {
        try (BlockReader reader = node().readers().getFirst()) {
            practice.node().call("sandbox_lag", 1);
            assertThat(reader.head()).isEqualTo(block);
            assertThatThrownBy(() -> read(reader))
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.ERROR))
                    .hasMessageContaining("is not there");
            practice.node().call("sandbox_lag", 0);
            assertThat(read(reader)).hasSize(2);
        }
    }

    @Test
    void aNodeWithoutTheMethodIsToldWhichOneItMustOffer() {
        for (int code : List.of(-32601, -32004)) {
            assertThat(failing(code))
                    .hasMessageContaining("does not offer eth_getBlockReceipts")
                    .hasMessageContaining("use a node that does");
        }
        assertThat(failing(-32000)).hasMessageContaining("no such luck (code -32000)");
    }

    /** What becomes of a question when the node answers all for receipts with this error. */
    private NodeException failing(int code) {
        try (Relay relay = new Relay(practice.url());
                BlockReader reader = reader(relay)) {
            relay.changeEach(
                    request -> request.get("method").stringValue().equals(RECEIPTS),
                    (request, _) -> "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id") + ",\"error\":{\"code\":" + code
                            + ",\"message\":\"no such luck\"}}");
            read(reader);
        } catch (NodeException e) {
            assertThat(e.kind()).isEqualTo(NodeException.Kind.ERROR);
            return e;
        }
        throw new AssertionError("it was believed");
    }

    @Test
    void receiptsThatAreGoneMeanAReorganisation() {
        try (Relay relay = new Relay(practice.url());
                BlockReader reader = reader(relay)) {
            relay.changeEach(
                    request -> request.get("method").stringValue().equals(RECEIPTS),
                    (_, answer) -> answer.replaceAll("\"result\":\\[.*\\]", "\"result\":null"));
            assertThatThrownBy(() -> read(reader))
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.ERROR))
                    .hasMessageContaining("was reorganised while it was read");
        }
    }

    private static BlockReader reader(Relay relay) {
        return EvmBlocksContract.reader(relay.url(), RpcSettings.DEFAULT);
    }
}
