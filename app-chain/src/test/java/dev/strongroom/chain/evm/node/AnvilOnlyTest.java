package dev.strongroom.chain.evm.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Token;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only a real virtual machine shows, and what a node may claim that is not so. */
class AnvilOnlyTest extends EvmNodeContract {
    private final AnvilUnderTest anvil = new AnvilUnderTest();

    @Override
    NodeUnderTest start() {
        return anvil;
    }

    @Test
    void theTokensStandWhereTheRegistrySays() {
        assertThat(practice().tokens()).contains(anvil.silentToken(), anvil.usualToken());
    }

    @Test
    void ofATokenThatKeepsAShareOnlyTheRestWasReceived() {
        Token token = anvil.silentToken();
        Wallet payer = funded("payer", token);
        Address to = wallet("payee").address();
        anvil.tokenKeeps(100);
        try {
            SignedTransfer signed = signed(payer, to, units(token, 10_000));
            send(signed);
            Landed landed = landed(signed);
            assertThat(landed.succeeded()).isTrue();
            assertThat(landed.received()).isEqualTo(9_900);
            assertThat(balance(to, token)).isEqualTo(9_900);
        } finally {
            anvil.tokenKeeps(0);
        }
    }

    @Test
    void balancesAreTheSameByADeployedAggregatorByALentOneAndByBatches() {
        Token token = anvil.usualToken();
        List<Address> all = List.of(
                funded("rich", token).address(),
                wallet("poor").address(),
                funded("coins").address());
        long height = node().head().height();
        Map<Address, BigInteger> lentCoins =
                node().balances(all, ether(BigInteger.ONE).asset(), height);
        Map<Address, BigInteger> lentTokens = node().balances(all, token.asset(), height);
        assertThat(lentCoins.values()).containsExactly(ETHER, BigInteger.ZERO, ETHER);
        assertThat(lentTokens.values())
                .containsExactly(BigInteger.valueOf(1_000_000_000), BigInteger.ZERO, BigInteger.ZERO);
        try (Relay relay = new Relay(anvil.url());
                EvmNode batching = client(relay.url())) {
            relay.change(
                    request -> request.get("params").size() == 3,
                    (request, _) -> "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id")
                            + ",\"error\":{\"code\":-32602,\"message\":\"too many arguments, want at most 2\"}}");
            assertThat(batching.balances(all, ether(BigInteger.ONE).asset(), height))
                    .isEqualTo(lentCoins);
            assertThat(batching.balances(all, token.asset(), height)).isEqualTo(lentTokens);
            assertThat(relay.methods()).containsOnlyOnce("eth_chainId").contains("eth_getBalance");
        }
        anvil.call("anvil_setCode", Balances.MULTICALL3, Wire.data(Contracts.AGGREGATOR.code()));
        anvil.mine(1);
        try (Relay relay = new Relay(anvil.url());
                EvmNode deployed = client(relay.url())) {
            long now = deployed.head().height();
            assertThat(deployed.balances(all, token.asset(), now)).isEqualTo(lentTokens);
            assertThat(relay.methods().stream().filter("eth_call"::equals)).hasSize(1);
        }
        anvil.call("anvil_setCode", Balances.MULTICALL3, "0x");
    }

    @Test
    void anAddressWithoutATokenHasNoBalanceOfIt() {
        Address holder = wallet("holder").address();
        Token none = new Token(new Asset(holder.network(), "erc20", holder.text()), "NONE", 6);
        assertThat(kind(() -> node().balances(
                                List.of(holder), none.asset(), node().head().height())))
                .isEqualTo(NodeException.Kind.MALFORMED);
    }

    @Test
    void aReceiptThatClaimsAnotherSenderBlockOrFeeIsNotBelieved() {
        Wallet payer = funded("payer");
        SignedTransfer signed = signed(payer, wallet("payee").address(), ether(BigInteger.TEN));
        send(signed);
        String from = payer.address().text().toLowerCase(Locale.ROOT);
        assertThat(kind(() -> find(signed, "\"from\":\"" + from, "\"from\":\"0x" + "11".repeat(20))))
                .isEqualTo(NodeException.Kind.MALFORMED);
        assertThat(kind(() -> find(signed, "\"effectiveGasPrice\":\"0x", "\"effectiveGasPrice\":\"0x9999999")))
                .isEqualTo(NodeException.Kind.MALFORMED);
        assertThat(kind(() -> find(signed, "\"status\":\"0x1\"", "\"status\":\"0x2\"")))
                .isEqualTo(NodeException.Kind.MALFORMED);
        assertThat(kind(() -> find(signed, "\"transactionHash\":\"0x", "\"transactionHash\":\"0xzz")))
                .isEqualTo(NodeException.Kind.MALFORMED);
        String block = landed(signed).block().hash();
        assertThat(find(signed, "\"blockHash\":\"" + block, "\"blockHash\":\"0x" + "22".repeat(32)))
                .isFalse();
        assertThat(find(signed, "nothing of it", "")).isTrue();
    }

    /** Whether it is found when the receipt is changed on the way. */
    private boolean find(SignedTransfer signed, String text, String other) {
        try (Relay relay = new Relay(anvil.url());
                EvmNode lied = client(relay.url())) {
            relay.change(
                    request -> request.get("method").stringValue().equals("eth_getTransactionReceipt"),
                    (_, answer) -> answer.replace(text, other));
            return lied.find(signed).isPresent();
        }
    }

    @Test
    void aReceiptThatCannotBeHadIsAnErrorAndNotAPaymentThatIsMissing() {
        Wallet payer = funded("payer");
        SignedTransfer signed = signed(payer, wallet("payee").address(), ether(BigInteger.TEN));
        send(signed);
        try (Relay relay = new Relay(anvil.url());
                EvmNode troubled = client(relay.url())) {
            relay.change(
                    request -> request.get("method").stringValue().equals("eth_getTransactionReceipt"),
                    (request, _) -> "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id")
                            + ",\"error\":{\"code\":-32603,\"message\":\"internal error\"}}");
            assertThat(kind(() -> troubled.find(signed))).isEqualTo(NodeException.Kind.ERROR);
        }
    }

    @Test
    void aNodeThatTookOtherBytesThanWereSentIsNotBelieved() {
        Wallet payer = funded("payer");
        SignedTransfer signed = signed(payer, wallet("payee").address(), ether(BigInteger.TEN));
        try (Relay relay = new Relay(anvil.url());
                EvmNode lied = client(relay.url())) {
            relay.change(
                    request -> request.get("method").stringValue().equals("eth_sendRawTransaction"),
                    (_, answer) -> answer.replace(signed.txid(), "0x" + "33".repeat(32)));
            assertThat(kind(() -> lied.broadcast(signed))).isEqualTo(NodeException.Kind.MALFORMED);
        }
    }

    @Test
    void withoutAFinalityTagTheConfirmationsOfTheRegistryDecide() {
        anvil.mine(10);
        try (Relay relay = new Relay(anvil.url());
                EvmNode plain = client(relay.url())) {
            relay.change(
                    request -> request.get("params").path(0).toString().equals("\"finalized\""),
                    (request, _) -> "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id")
                            + ",\"error\":{\"code\":-32602,\"message\":\"unknown tag\"}}");
            assertThat(plain.finalized().height())
                    .isEqualTo(plain.head().height() - practice().confirmations());
        }
    }

    private static NodeException.Kind kind(Runnable asking) {
        try {
            asking.run();
        } catch (NodeException e) {
            return e.kind();
        }
        throw new AssertionError("it was believed");
    }
}
