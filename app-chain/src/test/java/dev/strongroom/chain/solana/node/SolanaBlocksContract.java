package dev.strongroom.chain.solana.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.Watch;
import dev.strongroom.chain.evm.node.Relay;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What blocks moved, and that none of them is passed over. */
abstract class SolanaBlocksContract extends SolanaNodeContract {
    private @Nullable BlockReader opened;

    @BeforeAll
    void openReader() {
        opened = node().readers().getFirst();
    }

    @AfterAll
    void closeReader() {
        reader().close();
    }

    @Test
    void everyNodeHasAReaderOfItsOwn() {
        Endpoint one = new Endpoint(under().url());
        Endpoint two = new Endpoint(URI.create(under().url() + "/"));
        try (SolanaNode both = new SolanaNode(
                practice(), List.of(one, two, one), RpcSettings.DEFAULT, Surroundings.ofSystem(), List::of)) {
            List<BlockReader> readers = both.readers();
            assertThat(readers).hasSize(2);
            assertThat(readers.getFirst().name()).startsWith("127.0.0.1:");
            assertThat(readers.getFirst().network()).isEqualTo(practice().network());
            readers.forEach(reader -> assertThat(reader.head()).isEqualTo(node().head()));
            readers.forEach(reader -> assertThat(reader.finalized()).isEqualTo(node().finalized()));
            readers.forEach(BlockReader::close);
        }
    }

    @Test
    void coinsAndTokensThatArriveAreToldWithTheirBlock() {
        Address to = wallet("payee").address();
        long from = head() + 1;
        under().fund(to, lamports(7_000_000));
        under().fund(to, units(usdt(), 5));
        under().fund(wallet("other").address(), units(usdt(), 6));
        under().fund(to, units(usdc(), 3));
        List<BlockMovements> blocks = read(from, head(), to);
        List<Movement> all = movements(blocks);
        assertThat(all)
                .extracting(Movement::asset, movement -> movement.units().longValue(), Movement::index)
                .containsExactly(
                        tuple(coin().asset(), 7_000_000L, Movement.NO_EVENT),
                        tuple(usdt().asset(), 5L, 0),
                        tuple(usdc().asset(), 3L, 0));
        assertThat(all)
                .allMatch(Movement::isArrival)
                .allMatch(movement -> movement.address().equals(to));
        assertThat(all.get(1).counterparty()).as("it was minted").isNull();
        blocks.forEach(block -> assertThat(node().block(block.block().height())).contains(block.block()));
    }

    @Test
    void whatGoesOutTakesFeeAndRentAlongAndBothSidesAreNamed() {
        Wallet payer = funded("payer", usdt());
        Address to = wallet("payee").address();
        SignedTransfer coins = signed(payer, to, lamports(RENT));
        send(coins);
        Landed landed = landed(coins);
        assertThat(at(landed, payer.address(), to))
                .containsExactlyInAnyOrder(
                        moved(
                                coins,
                                payer.address(),
                                coin(),
                                RENT.add(landed.fee()).negate(),
                                to),
                        moved(coins, to, coin(), RENT, payer.address()));
        SignedTransfer tokens = signed(payer, to, units(usdt(), 10_000));
        send(tokens);
        Landed paid = landed(tokens);
        assertThat(paid.fee()).as("an account was opened").isGreaterThan(TOKEN_RENT);
        List<Movement> moved = at(paid, payer.address(), to);
        assertThat(moved)
                .filteredOn(movement -> movement.asset().equals(usdt().asset()))
                .containsExactlyInAnyOrder(
                        moved(tokens, payer.address(), usdt(), BigInteger.valueOf(-10_000), to),
                        moved(tokens, to, usdt(), BigInteger.valueOf(10_000), payer.address()));
        assertThat(moved)
                .filteredOn(movement -> movement.asset().isNative())
                .extracting(Movement::units)
                .containsExactly(paid.fee().negate());
    }

    @Test
    void aFailedPaymentMovesItsFeeAlone() {
        Wallet payer = funded("payer", usdt());
        SignedTransfer signed = unchecked(payer, wallet("payee").address(), units(usdt(), TOKENS + 1));
        send(signed);
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isFalse();
        assertThat(at(landed, payer.address(), wallet("payee").address()))
                .containsExactly(
                        moved(signed, payer.address(), coin(), landed.fee().negate(), null));
    }

    @Test
    void whoIsOnlyNamedGetsNothing() {
        Wallet payer = funded("payer");
        Address to = wallet("payee").address();
        under().fund(to, lamports(RENT));
        long from = head() + 1;
        try (Mentions mentions = new Mentions(under().url(), payer)) {
            mentions.inAMemo(to);
            mentions.asTheWriterOfAMemo(to);
            mentions.asThePayeeOfNothing(to);
        }
        under().mine(1);
        List<BlockMovements> blocks = read(from, head(), payer.address(), to);
        assertThat(movements(blocks))
                .as("the fee of each, the second one failed")
                .hasSize(3);
        assertThat(movements(blocks))
                .extracting(Movement::address, movement -> movement.units().longValue(), Movement::counterparty)
                .containsOnly(tuple(payer.address(), -Mentions.FEE, null));
    }

    @Test
    void onlyListedAssetsAreToldWhateverOthersCallThemselves() {
        Address to = wallet("payee").address();
        long from = head() + 1;
        under().fund(to, units(usdt(), 5));
        assertThat(movements(reader().read(from, head(), watch(Set.of(usdc().asset()), to))))
                .isEmpty();
        assertThat(movements(reader().read(from, head(), watch(Set.of(usdt().asset()), to))))
                .hasSize(1);
    }

    @Test
    void aRangeOfManyBlocksIsLinkedAndSlotsWithoutOneAreLeftOut() {
        under().mine(3);
        long first = head();
        under().mine(12);
        under().skip(3);
        long last = head();
        List<BlockMovements> blocks = read(first, last);
        assertThat(blocks).hasSize(14);
        assertThat(blocks.getFirst().block().height()).isEqualTo(first);
        assertThat(blocks.getLast().block()).isEqualTo(node().head());
        for (int i = 1; i < blocks.size(); i++) {
            assertThat(blocks.get(i).parentHash())
                    .isEqualTo(blocks.get(i - 1).block().hash());
        }
        assertThat(read(first, last - 1)).as("it ends in an empty slot").hasSize(13);
        assertThat(read(last - 2, last - 1)).as("empty slots alone").isEmpty();
        assertThat(read(last - 2, last)).hasSize(1);
    }

    @Test
    void theChainIsReadFromItsBeginning() {
        List<BlockMovements> blocks = read(0, 2);
        assertThat(blocks.getFirst().block().height()).isZero();
    }

    @Test
    void slotsAboveTheNodesHeadAreNotEmpty() {
        under().mine(2);
        long head = head();
        assertThatThrownBy(() -> read(head - 1, head + 1))
                .isInstanceOfSatisfying(
                        NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.ERROR))
                .hasMessageContaining("shows none at slot " + (head + 1));
        assertThat(kind(() -> read(head + 3, head + 5))).isEqualTo(NodeException.Kind.ERROR);
    }

    @Test
    void aBlockThatTheNodeLeavesOutIsNotTakenForASkippedSlot() {
        under().mine(8);
        long head = head();
        for (long missing : new long[] {head - 5, head - 3, head - 1}) {
            assertThat(lied(
                            "getBlocks",
                            (_, answer) -> answer.replaceFirst("(?<=[\\[,])" + missing + ",?", "")
                                    .replace(",]", "]"),
                            head - 5,
                            head - 1))
                    .as("slot %s", missing)
                    .contains("lacks slot " + missing);
        }
        assertThat(lied("getBlocks", (_, answer) -> answer.replaceFirst("\\[.*\\]", "[]"), head - 5, head - 1))
                .contains("lacks slot " + (head - 1));
        assertThat(lied(
                        "getBlock",
                        (request, answer) -> slot(request) == head - 3 ? absent(request) : answer,
                        head - 5,
                        head - 1))
                .contains("was skipped, or missing");
        assertThat(lied(
                        "getBlock",
                        (request, answer) -> slot(request) == head - 3 ? nothing(request) : answer,
                        head - 5,
                        head - 1))
                .contains("lists slot " + (head - 3));
    }

    @Test
    void blocksThatDoNotStandOnEachOtherAreOfNoChain() {
        under().mine(4);
        long head = head();
        String hash = node().block(head - 1).orElseThrow().hash();
        assertThat(lied(
                        "getBlock",
                        (request, answer) -> slot(request) == head - 1
                                ? answer.replace("\"blockhash\":\"" + hash, "\"blockhash\":\"" + another(head))
                                : answer,
                        head - 2,
                        head))
                .startsWith("previousBlockhash: slot " + head);
        assertThat(lied(
                        "getBlock",
                        (request, answer) -> slot(request) == head
                                ? answer.replace("\"parentSlot\":" + (head - 1), "\"parentSlot\":" + (head - 2))
                                : answer,
                        head - 2,
                        head))
                .startsWith("previousBlockhash: slot " + head);
        assertThat(lied(
                        "getBlocks",
                        (_, answer) -> answer.replaceFirst("\\[.*\\]", "[" + head + "," + head + "]"),
                        head,
                        head))
                .startsWith("getBlocks: slot " + head);
        assertThat(lied(
                        "getBlocks",
                        (_, answer) -> answer.replaceFirst("\\[.*\\]", "[" + (head - 1) + "]"),
                        head,
                        head))
                .startsWith("getBlocks: slot " + (head - 1));
    }

    /** The hash of another block. */
    private String another(long head) {
        return node().block(head - 2).orElseThrow().hash();
    }

    private static long slot(JsonNode request) {
        return request.path("params").path(0).longValue();
    }

    private static String absent(JsonNode request) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id")
                + ",\"error\":{\"code\":-32009,\"message\":\"Slot was skipped, or missing in long-term storage\"}}";
    }

    private static String nothing(JsonNode request) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id") + ",\"result\":null}";
    }

    /** Why a range is not believed of which one method's answers were changed. */
    private String lied(String method, BiFunction<JsonNode, String, String> change, long from, long to) {
        try (Relay relay = new Relay(under().url());
                SolanaNode lying = client(relay.url());
                BlockReader reader = lying.readers().getFirst()) {
            relay.change(request -> request.get("method").stringValue().equals(method), change);
            reader.read(from, to, watch(assets()));
        } catch (NodeException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("it was believed");
    }

    BlockReader reader() {
        if (opened == null) {
            throw new IllegalStateException();
        }
        return opened;
    }

    private long head() {
        return node().head().height();
    }

    static Set<Asset> assets() {
        return Set.of(coin().asset(), usdt().asset(), usdc().asset());
    }

    static Watch watch(Set<Asset> assets, Address... addresses) {
        return new Watch(assets, Set.of(addresses)::contains);
    }

    private List<BlockMovements> read(long from, long to, Address... addresses) {
        return reader().read(from, to, watch(assets(), addresses));
    }

    /** Of the block that holds a payment. */
    private List<Movement> at(Landed landed, Address... addresses) {
        long height = landed.block().height();
        return movements(read(height, height, addresses));
    }

    static List<Movement> movements(List<BlockMovements> blocks) {
        List<Movement> all = new ArrayList<>();
        blocks.forEach(block -> all.addAll(block.movements()));
        return all;
    }

    private static Movement moved(
            SignedTransfer by, Address address, Token token, BigInteger units, @Nullable Address other) {
        int index = token.asset().isNative() ? Movement.NO_EVENT : 0;
        return new Movement(by.txid(), index, address, token.asset(), units, other);
    }
}
