package dev.strongroom.chain.tron.node;

import static dev.strongroom.chain.tron.node.TronScene.COIN;
import static dev.strongroom.chain.tron.node.TronScene.TRX;
import static dev.strongroom.chain.tron.node.TronScene.USDC;
import static dev.strongroom.chain.tron.node.TronScene.USDT;
import static dev.strongroom.chain.tron.node.TronScene.address;
import static dev.strongroom.chain.tron.node.TronScene.intent;
import static dev.strongroom.chain.tron.node.TronScene.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.Watch;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What blocks of the practice network moved, as one of its nodes shows them. */
class TronBlocksTest {
    private static final BigInteger ACTIVATION = BigInteger.valueOf(1_100_000);

    @TempDir
    Path folder;

    private TronScene scene;
    private TronNode node;
    private BlockReader reader;

    @BeforeEach
    void open() {
        scene = new TronScene(folder);
        node = scene.node();
        reader = node.readers().getFirst();
    }

    @AfterEach
    void close() {
        reader.close();
        scene.close();
    }

    @Test
    void everyNodeHasAReaderOfItsOwn() {
        try (TronNode two = TronScene.client(scene.url(), scene.url() + "/", scene.url())) {
            List<BlockReader> readers = two.readers();
            assertThat(readers).hasSize(2);
            assertThat(readers.getFirst().name()).startsWith("127.0.0.1:");
            assertThat(readers.getFirst().network()).isEqualTo(TronScene.LISTED.network());
            readers.forEach(one -> assertThat(one.head()).isEqualTo(node.head()));
            readers.forEach(BlockReader::close);
        }
    }

    @Test
    void aRangeIsWholeAndLinkedFromTheFirstBlockOn() {
        scene.mine(6);
        List<BlockMovements> blocks = read(0, 6, "alice");
        assertThat(blocks).extracting(block -> block.block().height()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        for (int i = 1; i < blocks.size(); i++) {
            assertThat(blocks.get(i).parentHash())
                    .isEqualTo(blocks.get(i - 1).block().hash());
            assertThat(blocks.get(i).block()).isEqualTo(node.block(i).orElseThrow());
            assertThat(blocks.get(i).movements()).isEmpty();
        }
        assertThat(blocks.getLast().block()).isEqualTo(reader.head());
        assertThat(reader.finalized().height()).isEqualTo(4);
    }

    @Test
    void coinsAndTokensThatArriveAreToldWithWhereTheyComeFrom() {
        Address alice = address("alice");
        scene.fund(alice, units(TRX, 7 * COIN));
        scene.fund(alice, units(USDT, 5 * COIN));
        scene.fund(address("bob"), units(USDC, 5 * COIN));
        scene.fund(alice, units(USDC, 3 * COIN));
        List<BlockMovements> blocks = read(1, 4, "alice");
        Movement coins = only(blocks.getFirst());
        assertThat(coins.address()).isEqualTo(alice);
        assertThat(coins.asset()).isEqualTo(TRX.asset());
        assertThat(coins.units()).isEqualTo(7 * COIN);
        assertThat(coins.index()).isEqualTo(Movement.NO_EVENT);
        assertThat(coins.counterparty()).as("the faucet").isNotNull();
        Movement minted = only(blocks.get(1));
        assertThat(minted.asset()).isEqualTo(USDT.asset());
        assertThat(minted.units()).isEqualTo(5 * COIN);
        assertThat(minted.index()).isZero();
        assertThat(minted.counterparty()).as("it comes from nowhere").isNull();
        assertThat(blocks.get(2).movements()).isEmpty();
        assertThat(only(blocks.get(3)).asset()).isEqualTo(USDC.asset());
    }

    @Test
    void whatGoesOutTakesItsFeeAlongAndBothSidesAreNamed() {
        Address alice = scene.funded("alice");
        Address bob = address("bob");
        SignedTransfer coins = send("alice", alice, bob, TRX);
        assertThat(movements("alice", "bob"))
                .containsExactly(
                        moved(coins, Movement.NO_EVENT, alice, TRX, -COIN - ACTIVATION.longValue(), bob),
                        moved(coins, Movement.NO_EVENT, bob, TRX, COIN, alice));
        for (Token token : List.of(USDT, USDC)) {
            SignedTransfer tokens = send("alice", alice, bob, token);
            Landed landed = node.find(tokens).orElseThrow();
            assertThat(movements("alice", "bob"))
                    .as("the answer of %s for done is not looked at", token.symbol())
                    .containsExactly(
                            moved(
                                    tokens,
                                    Movement.NO_EVENT,
                                    alice,
                                    TRX,
                                    -landed.fee().longValueExact(),
                                    null),
                            moved(tokens, 0, alice, token, -COIN, bob),
                            moved(tokens, 0, bob, token, COIN, alice));
        }
    }

    @Test
    void aFailedPaymentMovesItsFeeAlone() {
        Address alice = scene.funded("alice");
        SignedTransfer signed = scene.signed("alice", intent(alice, address("bob"), units(USDT, COIN)));
        scene.control("failNext", 1);
        node.broadcast(signed);
        Landed landed = node.find(signed).orElseThrow();
        assertThat(landed.succeeded()).isFalse();
        assertThat(movements("alice", "bob"))
                .containsExactly(moved(
                        signed, Movement.NO_EVENT, alice, TRX, -landed.fee().longValueExact(), null));
    }

    @Test
    void onlyListedAssetsAreToldWhateverOthersCallThemselves() {
        Address alice = scene.funded("alice");
        send("alice", alice, address("bob"), USDT);
        Watch other = new Watch(Set.of(USDC.asset()), _ -> true);
        assertThat(reader.read(head(), head(), other).getFirst().movements()).isEmpty();
        Watch ours = new Watch(Set.of(USDT.asset()), _ -> true);
        assertThat(reader.read(head(), head(), ours).getFirst().movements()).hasSize(2);
    }

    @Test
    void severalPaymentsOfOneBlockStandInItsOrder() {
        Address alice = scene.funded("alice");
        scene.control("automine", false);
        SignedTransfer first = send("alice", alice, address("bob"), USDT);
        SignedTransfer second = send("alice", alice, address("bob"), TRX);
        SignedTransfer third = send("alice", alice, address("bob"), USDT);
        scene.mine(1);
        assertThat(movements("bob"))
                .extracting(Movement::txid)
                .containsExactly(first.txid(), second.txid(), third.txid());
    }

    @Test
    void anotherBranchHasOtherBlocksAndOtherMovements() {
        Address alice = address("alice");
        scene.mine(2);
        scene.fund(alice, units(USDT, COIN));
        scene.mine(1);
        List<BlockMovements> before = read(2, 4, "alice");
        scene.control("reorg", 2, true);
        List<BlockMovements> after = read(2, 4, "alice");
        assertThat(after.getFirst()).isEqualTo(before.getFirst());
        assertThat(after.get(1).block().hash())
                .isNotEqualTo(before.get(1).block().hash());
        assertThat(before.get(1).movements()).hasSize(1);
        assertThat(after).allMatch(block -> block.movements().isEmpty());
    }

    @Test
    void blocksThatTheNodeDoesNotHaveYetAreNoEmptyBlocks() {
        scene.mine(3);
        assertThat(read(3, 3, "alice")).hasSize(1);
        assertThatThrownBy(() -> read(2, 4, "alice"))
                .isInstanceOf(NodeException.class)
                .hasMessageContaining("block: the node has none of height 4");
        scene.control("lag", 1);
        assertThatThrownBy(() -> read(3, 3, "alice")).hasMessageContaining("none of height 3");
        scene.control("lag", 0);
        assertThatThrownBy(() -> read(-1, 1, "alice")).isInstanceOf(NodeException.class);
    }

    @Test
    void aNodeOfAnotherChainIsNotRead() {
        scene.control("lie", "chain", 100);
        assertThatThrownBy(() -> read(0, 0, "alice")).hasMessageContaining("of chain 0x2b6653dc");
    }

    @Test
    void aSuccessThatNoEventBearsOutMovesNoToken() {
        Address alice = scene.funded("alice");
        SignedTransfer signed = scene.signed("alice", intent(alice, address("bob"), units(USDT, COIN)));
        scene.control("failNext", 1);
        node.broadcast(signed);
        reader.head();
        scene.control("lie", "receipt", 100);
        assertThat(movements("alice", "bob")).as("the fee alone").hasSize(1);
    }

    private SignedTransfer send(String name, Address from, Address to, Token token) {
        SignedTransfer signed = scene.signed(name, intent(from, to, units(token, COIN)));
        node.broadcast(signed);
        return signed;
    }

    private static Movement moved(
            SignedTransfer by, int index, Address address, Token token, long units, @Nullable Address other) {
        return new Movement(by.txid(), index, address, token.asset(), BigInteger.valueOf(units), other);
    }

    private long head() {
        return node.head().height();
    }

    /** Of the newest block. */
    private List<Movement> movements(String... names) {
        return read(head(), head(), names).getFirst().movements();
    }

    private List<BlockMovements> read(long from, long to, String... names) {
        Set<Address> watched = TronScene.addresses(names);
        return reader.read(from, to, new Watch(TronScene.ASSETS, watched::contains));
    }

    private static Movement only(BlockMovements block) {
        assertThat(block.movements()).hasSize(1);
        return block.movements().getFirst();
    }
}
