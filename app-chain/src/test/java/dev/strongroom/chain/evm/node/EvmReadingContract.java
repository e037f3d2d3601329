package dev.strongroom.chain.evm.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is read without a payment: blocks and balances. */
abstract class EvmReadingContract extends EvmNodeContract {
    @Test
    void blocksAreFoundByHeightUpToTheHead() {
        Head before = node().head();
        under().mine(3);
        Head head = node().head();
        assertThat(head.height()).isEqualTo(before.height() + 3);
        assertThat(node().block(head.height())).contains(head);
        assertThat(node().block(before.height())).contains(before);
        assertThat(node().block(head.height() + 1)).isEmpty();
        assertThat(node().block(-1)).isEmpty();
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
    void aThousandBalancesOfACoinOrATokenComeInOneCall() {
        Token coin = practice().nativeToken();
        Token token = under().silentToken();
        List<Address> all = IntStream.range(0, 1000)
                .mapToObj(i -> wallet("holder " + i).address())
                .toList();
        for (int i : new int[] {0, 499, 999}) {
            under().fund(all.get(i), ether(BigInteger.valueOf(1000 + i)));
            under().fund(all.get(i), units(token, 5000 + i));
        }
        try (Relay relay = new Relay(under().url());
                EvmNode through = client(relay.url())) {
            long height = through.head().height();
            through.balances(all.subList(0, 1), coin.asset(), height);
            relay.methods().clear();
            Map<Address, BigInteger> coins = through.balances(all, coin.asset(), height);
            Map<Address, BigInteger> tokens = through.balances(all, token.asset(), height);
            assertThat(relay.methods())
                    .containsExactly("eth_getBlockByNumber", "eth_call", "eth_getBlockByNumber", "eth_call");
            assertThat(coins).hasSize(1000);
            assertThat(tokens).hasSize(1000);
            for (int i = 0; i < 1000; i++) {
                boolean rich = i == 0 || i == 499 || i == 999;
                assertThat(coins.get(all.get(i))).isEqualTo(rich ? 1000 + i : 0);
                assertThat(tokens.get(all.get(i))).isEqualTo(rich ? 5000 + i : 0);
            }
        }
    }

    @Test
    void balancesAreThoseOfTheBlockAskedFor() {
        Token token = under().usualToken();
        Wallet payer = funded("payer", token);
        Address to = wallet("payee").address();
        long before = node().head().height();
        SignedTransfer signed = signed(payer, to, units(token, 7));
        send(signed);
        List<Address> both = List.of(payer.address(), to);
        assertThat(node().balances(both, token.asset(), before).values())
                .containsExactly(BigInteger.valueOf(1_000_000_000), BigInteger.ZERO);
        assertThat(node().balances(both, token.asset(), landed(signed).block().height())
                        .values())
                .containsExactly(BigInteger.valueOf(999_999_993), BigInteger.valueOf(7));
        assertThat(node().balances(List.of(), token.asset(), before)).isEmpty();
    }

    @Test
    void balancesAboveTheHeadAndOfAnotherNetworkAreRefused() {
        Token coin = practice().nativeToken();
        Address address = wallet("holder").address();
        long above = node().head().height() + 10;
        assertThat(refusal(() -> node().balances(List.of(address), coin.asset(), above)))
                .isEqualTo("block.unknown");
        ListedNetwork mainnet = Registry.builtIn().network(Network.parse("eip155:1"));
        assertThat(refusal(() ->
                        node().balances(List.of(address), mainnet.nativeToken().asset(), 0)))
                .isEqualTo("network.wrong");
    }

    @Test
    void aNodeOfAnotherChainIsNotBelieved() {
        ListedNetwork mainnet = Registry.builtIn().network(Network.parse("eip155:1"));
        try (Relay relay = new Relay(under().url());
                EvmNode wrong = new EvmNode(
                        mainnet, List.of(new Endpoint(relay.url())), RpcSettings.DEFAULT, Surroundings.ofSystem())) {
            assertThatThrownBy(wrong::head)
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.MALFORMED))
                    .hasMessageContaining("is of chain 31337 and not of 1");
            assertThat(relay.methods()).containsOnly("eth_chainId");
        }
    }
}
