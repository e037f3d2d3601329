package dev.strongroom.chain.tron.node;

import static dev.strongroom.chain.tron.node.TronScene.COIN;
import static dev.strongroom.chain.tron.node.TronScene.TRX;
import static dev.strongroom.chain.tron.node.TronScene.USDT;
import static dev.strongroom.chain.tron.node.TronScene.address;
import static dev.strongroom.chain.tron.node.TronScene.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.sandbox.PracticeNode;
import dev.strongroom.chain.wiring.Online;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks and balances, and whom to believe. */
class TronReadingTest {
    @TempDir
    Path folder;

    private TronScene scene;
    private TronNode node;

    @BeforeEach
    void open() {
        scene = new TronScene(folder);
        node = scene.node();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void headFinalizedAndBlocksByHeightAgree() {
        scene.mine(5);
        Head head = node.head();
        Head end = node.finalized();
        assertThat(head.height()).isEqualTo(5);
        assertThat(end.height()).isEqualTo(3);
        assertThat(head.time()).isAfter(end.time());
        assertThat(node.block(5)).contains(head);
        assertThat(node.block(3)).contains(end);
        assertThat(node.block(6)).isEmpty();
        assertThat(node.block(-1)).isEmpty();
        Head genesis = node.block(0).orElseThrow();
        assertThat(genesis.hash()).isEqualTo("0000000000000000887167a4ee155967121c6551df8def4dd73823844a9c92cd");
    }

    @Test
    void aBalanceIsThatOfTheSolidBlockItNames() {
        Address holder = scene.funded("holder");
        Address nobody = address("nobody");
        Holding before = holding(holder, USDT);
        assertThat(before.units()).isEqualTo(1_000 * COIN);
        assertThat(before.at()).isEqualTo(node.finalized());
        assertThat(holding(nobody, USDT).units()).isZero();
        assertThat(holding(nobody, TRX).units()).isZero();

        scene.fund(holder, units(USDT, COIN));
        assertThat(holding(holder, USDT)).as("not final yet").satisfies(held -> {
            assertThat(held.at()).isEqualTo(node.finalized());
            assertThat(held.units()).isEqualTo(1_000 * COIN);
        });
        scene.settle();
        Holding after = holding(holder, USDT);
        assertThat(after.units()).isEqualTo(1_001 * COIN);
        assertThat(after.at()).isEqualTo(node.finalized());
        assertThat(holding(holder, TRX).units()).isEqualTo(1_000 * COIN);
    }

    @Test
    void manyBalancesAreReadInParts() {
        List<Address> holders =
                IntStream.range(0, 20).mapToObj(i -> address("holder " + i)).toList();
        for (int i = 0; i < holders.size(); i++) {
            scene.fund(holders.get(i), units(USDT, i + 1));
        }
        scene.settle();
        Map<Address, Holding> holdings = node.balances(holders, USDT.asset());
        assertThat(holdings).hasSize(20);
        for (int i = 0; i < holders.size(); i++) {
            assertThat(Objects.requireNonNull(holdings.get(holders.get(i))).units())
                    .isEqualTo(i + 1);
        }
        assertThat(node.balances(List.of(), USDT.asset())).isEmpty();
    }

    @Test
    void aNodeOfAnotherChainIsAskedNothing() {
        scene.control("lie", "chain", 100);
        assertThatThrownBy(() -> node.head())
                .isInstanceOf(NodeException.class)
                .hasMessageContaining("of chain 0x2b6653dc and not of 0x4a9c92cd");
    }

    @Test
    void answersThatAreCutOrEmptyAreNoAnswers() {
        node.head();
        scene.control("lie", "json", 1);
        assertThatThrownBy(() -> node.head()).hasMessageContaining("not JSON");
        scene.control("lie", "missing", 1);
        assertThatThrownBy(() -> node.head()).isInstanceOf(NodeException.class);
        scene.control("busy", 1);
        assertThat(node.head().height()).as("asked again").isZero();
    }

    /** As operators have it: a process of its own, found by the wiring. */
    @Test
    void theWiringKnowsTheNetworkByItsNamespace(@TempDir Path data) {
        try (PracticeNode process = PracticeNode.start(data, "--network", "tron:0x4a9c92cd", "--block-time", "0");
                var client = Online.node(TronScene.LISTED, List.of(process.url()))) {
            assertThat(client.network()).isEqualTo(TronScene.LISTED.network());
            assertThat(client.head().height()).isZero();
        }
    }

    private Holding holding(Address address, Token token) {
        return Objects.requireNonNull(
                node.balances(List.of(address), token.asset()).get(address));
    }
}
