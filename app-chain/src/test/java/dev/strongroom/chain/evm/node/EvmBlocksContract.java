package dev.strongroom.chain.evm.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.Watch;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What blocks tell of the addresses that are watched. */
abstract class EvmBlocksContract extends EvmNodeContract {
    static final Asset COIN = practice().nativeToken().asset();

    private BlockReader reader;

    @BeforeAll
    void openReader() {
        reader = node().readers().getFirst();
    }

    @AfterAll
    void closeReader() {
        reader.close();
    }

    BlockReader reader() {
        return reader;
    }

    /** The reader of a node behind a relay. */
    static BlockReader reader(URI url, RpcSettings settings) {
        try (EvmNode node = client(url, settings)) {
            return node.readers().getFirst();
        }
    }

    /** Everything that the registry lists, at these addresses. */
    static Watch watch(Address... addresses) {
        Set<Address> watched = Set.of(addresses);
        return new Watch(practice().tokens().stream().map(Token::asset).collect(Collectors.toSet()), watched::contains);
    }

    /** What one block moved at these addresses. */
    List<Movement> movements(Head block, Address... addresses) {
        return movements(block, watch(addresses));
    }

    List<Movement> movements(Head block, Watch watch) {
        List<BlockMovements> read = reader.read(block.height(), block.height(), watch);
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().block()).isEqualTo(block);
        return read.getFirst().movements();
    }

    static Movement movement(
            SignedTransfer signed, int index, Address address, Asset asset, BigInteger units, @Nullable Address other) {
        return new Movement(signed.txid(), index, address, asset, units, other);
    }

    private static RpcSettings partsOf(int blocks) {
        RpcSettings usual = RpcSettings.DEFAULT;
        return new RpcSettings(
                usual.timeout(),
                usual.attempts(),
                usual.firstPause(),
                usual.longestPause(),
                usual.maxAnswerBytes(),
                usual.maxInFlight(),
                blocks);
    }

    @Test
    void everyEndpointHasAReaderOfItsOwn() {
        Endpoint first = new Endpoint(under().url());
        Endpoint second = new Endpoint(URI.create("http://127.0.0.1:1"));
        try (EvmNode both =
                new EvmNode(practice(), List.of(first, second), RpcSettings.DEFAULT, Surroundings.ofSystem())) {
            List<BlockReader> readers = both.readers();
            assertThat(readers).extracting(BlockReader::name).containsExactly(first.toString(), second.toString());
            assertThat(readers).extracting(BlockReader::network).containsOnly(under().network());
            assertThat(readers.getFirst().head()).isEqualTo(node().head());
            assertThat(readers.getFirst().finalized()).isEqualTo(node().finalized());
            assertThatThrownBy(() -> readers.getLast().head())
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.UNREACHABLE));
            readers.forEach(BlockReader::close);
        }
    }

    @Test
    void aTokenThatReturnsNothingArrivesByItsEvent() {
        tokenArrives(under().silentToken());
    }

    @Test
    void aTokenThatReturnsTrueArrivesByItsEvent() {
        tokenArrives(under().usualToken());
    }

    private void tokenArrives(Token token) {
        Wallet payer = funded("payer", token);
        Address to = wallet("payee").address();
        SignedTransfer signed = signed(payer, to, units(token, 250));
        send(signed);
        Landed landed = landed(signed);
        BigInteger units = BigInteger.valueOf(250);
        assertThat(movements(landed.block(), to))
                .containsExactly(movement(signed, 0, to, token.asset(), units, payer.address()));
        assertThat(movements(landed.block(), payer.address(), to))
                .containsExactly(
                        movement(signed, -1, payer.address(), COIN, landed.fee().negate(), null),
                        movement(signed, 0, payer.address(), token.asset(), units.negate(), to),
                        movement(signed, 0, to, token.asset(), units, payer.address()));
    }

    @Test
    void aCoinArrivesByItsTransactionAndGoesWithItsFee() {
        Wallet payer = funded("payer");
        Address to = wallet("payee").address();
        BigInteger value = BigInteger.valueOf(12_345);
        SignedTransfer signed = signed(payer, to, ether(value));
        send(signed);
        Landed landed = landed(signed);
        Movement came = movement(signed, Movement.NO_EVENT, to, COIN, value, payer.address());
        assertThat(movements(landed.block(), to)).containsExactly(came);
        assertThat(movements(landed.block(), to, payer.address()))
                .containsExactly(
                        movement(
                                signed,
                                Movement.NO_EVENT,
                                payer.address(),
                                COIN,
                                value.add(landed.fee()).negate(),
                                to),
                        came);
    }

    @Test
    void whoPaysItselfLosesTheFeeAlone() {
        Token token = under().usualToken();
        Wallet payer = funded("payer", token);
        SignedTransfer coins = unchecked(payer, payer.address(), ether(BigInteger.TEN));
        send(coins);
        SignedTransfer tokens = unchecked(payer, payer.address(), units(token, 10));
        send(tokens);
        for (SignedTransfer signed : List.of(coins, tokens)) {
            Landed landed = landed(signed);
            assertThat(movements(landed.block(), payer.address()))
                    .containsExactly(movement(
                            signed, -1, payer.address(), COIN, landed.fee().negate(), null));
        }
    }

    @Test
    void aPaymentThatFailedMovesItsFeeAlone() {
        Token token = under().silentToken();
        Wallet payer = funded("payer", token);
        Address to = wallet("payee").address();
        SignedTransfer signed = unchecked(payer, to, units(token, 1_000_000_001));
        send(signed);
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isFalse();
        assertThat(movements(landed.block(), to, payer.address()))
                .containsExactly(
                        movement(signed, -1, payer.address(), COIN, landed.fee().negate(), null));
    }

    @Test
    void whatIsMintedComesFromNobodyAndNothingIsNoArrival() {
        Token token = under().silentToken();
        Address to = wallet("holder").address();
        under().fund(to, units(token, 7));
        List<Movement> minted = movements(node().head(), to);
        assertThat(minted).hasSize(1);
        assertThat(minted.getFirst().units()).isEqualTo(7);
        assertThat(minted.getFirst().counterparty()).isNull();
        assertThat(minted.getFirst().isArrival()).isTrue();
        under().fund(to, units(token, 0));
        assertThat(movements(node().head(), to)).isEmpty();
    }

    @Test
    void whatIsNotListedIsPassedOver() {
        Token silent = under().silentToken();
        Token usual = under().usualToken();
        Wallet payer = funded("payer", silent);
        Address to = wallet("payee").address();
        SignedTransfer signed = signed(payer, to, units(silent, 250));
        send(signed);
        Set<Address> both = Set.of(payer.address(), to);
        Head block = landed(signed).block();
        assertThat(movements(block, new Watch(Set.of(usual.asset()), both::contains)))
                .isEmpty();
        assertThat(movements(block, new Watch(Set.of(COIN), both::contains))).hasSize(1);
        assertThat(movements(block, new Watch(Set.of(silent.asset()), both::contains)))
                .hasSize(2);
        assertThat(movements(block, watch())).isEmpty();
    }

    @Test
    void logsAreNumberedThroughTheWholeBlock() {
        Token token = under().usualToken();
        Wallet first = funded("first", token);
        Wallet second = funded("second", token);
        Address to = wallet("payee").address();
        SignedTransfer one = signed(first, to, units(token, 1));
        SignedTransfer two = signed(second, to, units(token, 2));
        holdBlocks();
        send(one);
        send(two);
        under().mine(1);
        List<Movement> movements = movements(landed(one).block(), to);
        assertThat(movements).extracting(Movement::index).containsExactly(0, 1);
        assertThat(movements).extracting(Movement::txid).containsExactlyInAnyOrder(one.txid(), two.txid());
    }

    @Test
    void aRangeIsReadInPartsThatLink() {
        long from = node().head().height();
        under().mine(45);
        long to = node().head().height();
        assertThat(to).isEqualTo(from + 45);
        try (BlockReader parts = reader(under().url(), partsOf(20))) {
            List<BlockMovements> read = parts.read(from, to, watch());
            assertThat(read)
                    .extracting(block -> block.block().height())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(from, to).boxed().toList());
            for (int i = 1; i < read.size(); i++) {
                assertThat(read.get(i).parentHash())
                        .isEqualTo(read.get(i - 1).block().hash());
            }
            assertThat(read.getLast().block()).isEqualTo(node().head());
            assertThat(parts.read(to + 1, to, watch())).isEmpty();
        }
    }

    @Test
    void aBlockAboveTheHeadIsNoShorterAnswer() {
        long head = node().head().height();
        assertThatThrownBy(() -> reader.read(head - 1, head + 1, watch()))
                .isInstanceOfSatisfying(
                        NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.ERROR))
                .hasMessageContaining(reader.name())
                .hasMessageContaining("block " + (head + 1) + " is not there");
    }

    @Test
    void afterAReorganisationTheMovementStandsInItsNewBlock() {
        Wallet payer = funded("payer");
        Address to = wallet("payee").address();
        SignedTransfer signed = signed(payer, to, ether(BigInteger.TEN));
        send(signed);
        Head before = landed(signed).block();
        assertThat(movements(before, to)).hasSize(1);
        under().reorg(1);
        BlockMovements empty =
                reader.read(before.height(), before.height(), watch(to)).getFirst();
        assertThat(empty.block().hash()).isNotEqualTo(before.hash());
        assertThat(empty.movements()).isEmpty();
        send(signed);
        List<BlockMovements> after = reader.read(before.height(), node().head().height(), watch(to));
        assertThat(after.stream().flatMap(block -> block.movements().stream()))
                .containsExactly(movement(signed, -1, to, COIN, BigInteger.TEN, payer.address()));
        assertThat(after.getFirst().movements()).isEmpty();
    }

    @Test
    void partsOfTwoBranchesAreNotPutTogether() {
        under().mine(3);
        long to = node().head().height();
        boolean[] done = {false};
        try (Relay relay = new Relay(under().url());
                BlockReader parts = reader(relay.url(), partsOf(2))) {
            relay.changeEach(
                    request -> request.get("method").stringValue().equals("eth_getBlockReceipts"), (_, answer) -> {
                        if (!done[0]) {
                            done[0] = true;
                            under().reorg(2);
                        }
                        return answer;
                    });
            assertThatThrownBy(() -> parts.read(to - 2, to, watch()))
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.ERROR))
                    .hasMessageContaining("was reorganised while it was read");
            assertThat(parts.read(to - 2, to, watch())).hasSize(3);
        }
    }

    @Test
    void aPartThatIsTooMuchIsHalvedUntilItIsAnswered() {
        long from = node().head().height();
        under().mine(30);
        RpcSettings usual = RpcSettings.DEFAULT;
        RpcSettings narrow = new RpcSettings(
                usual.timeout(), 1, usual.firstPause(), usual.longestPause(), 20_000, usual.maxInFlight(), 100);
        try (Relay relay = new Relay(under().url());
                BlockReader parts = reader(relay.url(), narrow)) {
            assertThat(parts.read(from, from + 30, watch())).hasSize(31);
            assertThat(relay.methods().stream().filter("eth_getBlockByNumber"::equals))
                    .hasSizeBetween(31, 150);
        }
        RpcSettings hopeless = new RpcSettings(
                usual.timeout(), 1, usual.firstPause(), usual.longestPause(), 500, usual.maxInFlight(), 100);
        try (BlockReader parts = reader(under().url(), hopeless)) {
            assertThatThrownBy(() -> parts.read(from, from + 30, watch()))
                    .hasMessageContaining("longer than 500 bytes");
        }
    }
}
