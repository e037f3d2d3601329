package dev.strongroom.chain.solana.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.evm.node.Relay;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Blocks, balances and whether the node is the right one. */
abstract class SolanaReadingContract extends SolanaNodeContract {
    @Test
    void theHeadIsTheNewestBlockAndEveryHeightBelowItIsKnown() {
        Head before = node().head();
        under().mine(3);
        Head head = node().head();
        assertThat(head.height()).isGreaterThanOrEqualTo(before.height() + 3);
        assertThat(node().block(head.height())).contains(head);
        assertThat(node().block(before.height())).contains(before);
        assertThat(node().block(head.height() + 1)).isEmpty();
        assertThat(node().block(-1)).isEmpty();
    }

    @Test
    void aSlotWithoutABlockIsEmptyAndThoseAroundItAreNot() {
        Head before = node().head();
        under().skip(3);
        Head after = node().head();
        assertThat(after.height()).isGreaterThan(before.height() + 3);
        for (long height = before.height() + 1; height < after.height(); height++) {
            assertThat(node().block(height)).isEmpty();
        }
        assertThat(node().block(after.height())).contains(after);
    }

    @Test
    void aBlockThatANodeMerelyLacksIsNotTakenForASkippedSlot() {
        under().mine(3);
        long height = node().head().height() - 1;
        try (Relay relay = new Relay(under().url());
                SolanaNode forgetful = client(relay.url())) {
            relay.change(
                    request -> request.get("method").stringValue().equals("getBlock")
                            && request.get("params").path(0).longValue() == height,
                    (request, _) -> "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id")
                            + ",\"error\":{\"code\":-32009,\"message\":\"Slot " + height
                            + " was skipped, or missing in long-term storage\"}}");
            assertThat(kind(() -> forgetful.block(height))).isEqualTo(NodeException.Kind.ERROR);
        }
    }

    @Test
    void whatIsFinalLiesBelowTheHeadAndFollowsIt() {
        under().mine(80);
        Head first = node().finalized();
        assertThat(first.height()).isLessThan(node().head().height());
        assertThat(node().block(first.height())).contains(first);
        under().mine(80);
        assertThat(node().finalized().height()).isGreaterThan(first.height());
    }

    @Test
    void balancesAreReadAHundredAtATimeEachWithItsFinalBlock() {
        List<Address> all = IntStream.range(0, 250)
                .mapToObj(i -> wallet("holder " + i).address())
                .toList();
        for (int i : new int[] {0, 99, 100, 249}) {
            under().fund(all.get(i), lamports(1_000_000 + i));
            under().fund(all.get(i), units(usdt(), 5_000 + i));
        }
        settle();
        try (Relay relay = new Relay(under().url());
                SolanaNode through = client(relay.url())) {
            Map<Address, Holding> coins = through.balances(all, coin().asset());
            assertThat(relay.methods().stream().filter("getMultipleAccounts"::equals))
                    .hasSize(3);
            Map<Address, Holding> tokens = through.balances(all, usdt().asset());
            assertThat(coins.keySet()).containsExactlyElementsOf(all);
            for (int i = 0; i < all.size(); i++) {
                boolean rich = i == 0 || i == 99 || i == 100 || i == 249;
                Holding coinsHeld = Objects.requireNonNull(coins.get(all.get(i)));
                assertThat(coinsHeld.units()).isEqualTo(rich ? 1_000_000 + i : 0);
                assertThat(coinsHeld.at().height())
                        .isLessThanOrEqualTo(node().finalized().height());
                assertThat(Objects.requireNonNull(tokens.get(all.get(i))).units())
                        .isEqualTo(rich ? 5_000 + i : 0);
            }
        }
        assertThat(node().balances(List.of(), coin().asset())).isEmpty();
    }

    @Test
    void whatIsNotFinalYetIsNoBalance() {
        Address holder = wallet("holder").address();
        under().fund(holder, lamports(2_000_000));
        assertThat(Objects.requireNonNull(
                                node().balances(List.of(holder), coin().asset()).get(holder))
                        .units())
                .isZero();
        assertThat(balance(holder, coin())).isEqualTo(2_000_000);
    }

    @Test
    void anotherNetworksAssetIsRefusedAndAnAddressWithoutAMintToo() {
        Address holder = wallet("holder").address();
        ListedNetwork mainnet = Registry.builtIn().network(Network.parse("eip155:1"));
        assertThat(refusal(() ->
                        node().balances(List.of(holder), mainnet.nativeToken().asset())))
                .isEqualTo("network.wrong");
        Asset nothing = new Asset(holder.network(), "token", holder.text());
        assertThat(refusal(() -> node().balances(List.of(holder), nothing))).isEqualTo("solana.mint");
    }

    @Test
    void aNodeOfAnotherGenesisIsNotBelieved() {
        ListedNetwork mainnet = Registry.builtIn().network(Network.parse("solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"));
        try (Relay relay = new Relay(under().url());
                SolanaNode wrong = client(relay.url(), RpcSettings.DEFAULT, mainnet)) {
            assertThatThrownBy(wrong::head)
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.MALFORMED))
                    .hasMessageContaining("is of genesis G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn and not of 5eykt4Us");
            assertThat(relay.methods()).containsOnly("getGenesisHash");
        }
        assertThat(SolanaNode.networkAt(new Endpoint(under().url()), RpcSettings.DEFAULT, Surroundings.ofSystem()))
                .isEqualTo(practice().network());
    }
}
