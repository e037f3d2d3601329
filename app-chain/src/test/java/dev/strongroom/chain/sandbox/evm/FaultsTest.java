package dev.strongroom.chain.sandbox.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.sandbox.Rpc;
import dev.strongroom.chain.sandbox.host.HttpReply;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Each misfortune does what it says, and ends. */
class FaultsTest {
    private final Net net;

    FaultsTest(@TempDir Path folder) {
        net = Net.funded(folder);
    }

    @AfterEach
    void end() {
        net.close();
    }

    @Test
    void aReorganisationTakesBlocksBackAndTheirTransactionsWaitAgain() {
        String before = net.text("sandbox_mine");
        String hash = net.send(Net.pay(0, Net.ETHER));
        String gone =
                net.call("eth_getTransactionReceipt", hash).path("blockHash").asString();
        net.call("sandbox_reorg", 1);
        assertThat(net.call("eth_getTransactionReceipt", hash).isNull()).isTrue();
        assertThat(net.call("eth_getBlockByHash", gone, false).isNull()).isTrue();
        assertThat(net.wei(Net.BOB)).isZero();
        JsonNode head = net.call("eth_getBlockByNumber", "latest", false);
        assertThat(head.path("number").asString()).isEqualTo("0x5");
        assertThat(head.path("parentHash"))
                .isEqualTo(net.call("eth_getBlockByNumber", before, false).path("hash"));
        assertThat(net.call("eth_getTransactionByHash", hash).path("blockHash").isNull())
                .isTrue();
        net.call("sandbox_mine");
        assertThat(net.wei(Net.BOB)).isEqualTo(Net.ETHER);
    }

    @Test
    void aReorganisationMayForgetTheTransactions() {
        String hash = net.send(Net.pay(0, Net.ETHER));
        net.call("sandbox_reorg", 2, true);
        net.call("sandbox_mine");
        assertThat(net.call("eth_getTransactionByHash", hash).isNull()).isTrue();
        assertThat(net.tokens(Net.USDC, Net.ALICE))
                .as("the mint before it went too")
                .isZero();
        assertThat(net.tokens(Net.USDT, Net.ALICE)).isEqualTo(1_000_000_000);
    }

    @Test
    void whatIsFinalIsNeverReorganised() {
        String head =
                net.call("eth_getBlockByNumber", "latest", false).path("hash").asString();
        assertThatThrownBy(() -> net.call("sandbox_reorg", 3)).hasMessageStartingWith("practice network: depth");
        assertThat(net.call("eth_getBlockByNumber", "latest", false)
                        .path("hash")
                        .asString())
                .isEqualTo(head);
    }

    @Test
    void aDroppedTransactionIsUnknownAndItsBytesMayComeAgain() {
        net.call("sandbox_automine", false);
        String hash = net.send(Net.pay(0, Net.ETHER));
        net.call("sandbox_drop", hash);
        assertThat(net.call("eth_getTransactionByHash", hash).isNull()).isTrue();
        assertThat(net.text("eth_getTransactionCount", Net.ALICE.hex(), "pending"))
                .isEqualTo("0x0");
        assertThat(net.send(Net.pay(0, Net.ETHER))).isEqualTo(hash);
        net.call("sandbox_mine");
        assertThatThrownBy(() -> net.call("sandbox_drop", hash)).hasMessageStartingWith("practice network: only");
    }

    @Test
    void aLaggingNodeShowsThePast() {
        String hash = net.send(Net.pay(0, Net.ETHER));
        net.call("sandbox_lag", 1);
        assertThat(net.text("eth_blockNumber")).isEqualTo("0x3");
        assertThat(net.wei(Net.BOB)).isZero();
        assertThat(net.call("eth_getTransactionReceipt", hash).isNull()).isTrue();
        assertThat(net.call("eth_getTransactionByHash", hash).path("blockHash").isNull())
                .isTrue();
        assertThat(net.call("eth_getBlockByNumber", "0x4", false).isNull()).isTrue();
        assertThat(net.text("eth_getTransactionCount", Net.ALICE.hex(), "latest"))
                .isEqualTo("0x0");
        net.call("sandbox_lag", 0);
        assertThat(net.wei(Net.BOB)).isEqualTo(Net.ETHER);
    }

    @Test
    void aLieIsToldAsOftenAsAsked() {
        net.call("sandbox_lie", "balance", 2);
        assertThat(net.wei(Net.BOB)).isEqualTo(1_000_000);
        assertThat(net.tokens(Net.USDT, Net.BOB)).isEqualTo(1_000_000);
        assertThat(net.wei(Net.BOB)).isZero();
        net.call("sandbox_lie", "chain");
        assertThat(net.text("eth_chainId")).isEqualTo("0x7a6a");
        assertThat(net.text("eth_chainId")).isEqualTo("0x7a69");
        assertThatThrownBy(() -> net.call("sandbox_lie", "politely"))
                .hasMessageContaining("id, balance, chain, receipt");
    }

    @Test
    void theEnvelopeMayLieToo() {
        String body = Rpc.request(7, "eth_blockNumber").toString();
        net.call("sandbox_lie", "id");
        assertThat(Rpc.MAPPER.readTree(net.exchange(body)).path("id").asInt()).isEqualTo(8);
        net.call("sandbox_lie", "missing");
        assertThat(Rpc.MAPPER.readTree(net.exchange(body)).has("result")).isFalse();
        net.call("sandbox_lie", "json");
        String half = net.exchange(body);
        assertThatThrownBy(() -> Rpc.MAPPER.readTree(half)).hasMessageContaining("end-of-input");
        ArrayNode batch = JsonNodeFactory.instance.arrayNode();
        batch.add(Rpc.request(1, "eth_blockNumber")).add(Rpc.request(2, "eth_chainId"));
        net.call("sandbox_lie", "order");
        JsonNode reversed = Rpc.MAPPER.readTree(net.exchange(batch.toString()));
        assertThat(reversed.path(0).path("id").asInt()).isEqualTo(2);
        assertThat(reversed.path(0).path("result").asString()).isEqualTo("0x7a69");
        net.call("sandbox_lie", "missing");
        assertThat(Rpc.MAPPER.readTree(net.exchange(batch.toString()))).hasSize(1);
        assertThat(Rpc.MAPPER.readTree(net.exchange(batch.toString()))).hasSize(2);
    }

    @Test
    void aFailedReceiptMayClaimSuccess() {
        net.call("sandbox_failNext");
        String hash = net.send(Net.transfer(Net.USDT, Net.BOB, 0, 5));
        net.call("sandbox_lie", "receipt");
        JsonNode lie = net.call("eth_getTransactionReceipt", hash);
        assertThat(lie.path("status").asString()).isEqualTo("0x1");
        assertThat(lie.path("logs")).isEmpty();
        assertThat(net.call("eth_getTransactionReceipt", hash).path("status").asString())
                .isEqualTo("0x0");
    }

    @Test
    void receiptsMayLackTheLastLogOfTheirBlock() {
        net.call("sandbox_automine", false);
        String first = net.send(Net.transfer(Net.USDT, Net.BOB, 0, 5));
        String last = net.send(Net.transfer(Net.USDT, Net.BOB, 1, 6));
        net.call("sandbox_mine");
        net.call("sandbox_lie", "logs", 3);
        JsonNode receipts = net.call("eth_getBlockReceipts", "latest");
        assertThat(receipts.path(0).path("logs")).hasSize(1);
        assertThat(receipts.path(1).path("logs")).isEmpty();
        assertThat(net.call("eth_getTransactionReceipt", first).path("logs")).hasSize(1);
        assertThat(net.call("eth_getTransactionReceipt", last).path("logs")).isEmpty();
        assertThat(net.call("eth_getTransactionReceipt", last).path("logs")).hasSize(1);
    }

    @Test
    void theNextPaymentFailsInItsBlockWithItsFee() {
        net.call("sandbox_failNext");
        BigInteger before = net.wei(Net.ALICE);
        String hash = net.send(Net.transfer(Net.USDT, Net.BOB, 0, 5));
        assertThat(net.call("eth_getTransactionReceipt", hash).path("status").asString())
                .isEqualTo("0x0");
        assertThat(net.wei(Net.ALICE)).isLessThan(before);
        assertThat(net.tokens(Net.USDT, Net.BOB)).isZero();
        net.send(Net.transfer(Net.USDT, Net.BOB, 1, 5));
        assertThat(net.tokens(Net.USDT, Net.BOB)).isEqualTo(5);
    }

    @Test
    void aBlacklistedRecipientIsRefusedByCirclesTokenAndPaidByTethers() {
        net.call("sandbox_freeze", Net.BOB.hex());
        assertThatThrownBy(() -> net.call(
                        "eth_estimateGas",
                        Map.of(
                                "from", Net.ALICE.hex(),
                                "to", Net.USDC.hex(),
                                "data", Abi.call(TokenContract.TRANSFER, Net.BOB, BigInteger.ONE))))
                .hasMessage("execution reverted: Blacklistable: account is blacklisted");
        net.send(Net.transfer(Net.USDT, Net.BOB, 0, 5));
        assertThat(net.tokens(Net.USDT, Net.BOB)).isEqualTo(5);
        net.call("sandbox_freeze", Net.BOB.hex(), false);
        net.send(Net.transfer(Net.USDC, Net.BOB, 1, 5));
        assertThat(net.tokens(Net.USDC, Net.BOB)).isEqualTo(5);
    }

    @Test
    void aBlacklistedSenderIsRefusedByBothTokens() {
        net.call("sandbox_freeze", Net.ALICE.hex());
        net.send(Net.transfer(Net.USDT, Net.BOB, 0, 5));
        net.send(Net.transfer(Net.USDC, Net.BOB, 1, 5));
        assertThat(net.tokens(Net.USDT, Net.BOB)).isZero();
        assertThat(net.tokens(Net.USDC, Net.BOB)).isZero();
    }

    @Test
    void aBusyNodeTurnsRequestsAwayButNotItsControls() {
        net.call("sandbox_busy", 2, 7);
        String body = Rpc.request(1, "eth_blockNumber").toString();
        assertThat(net.reply(body)).isInstanceOfSatisfying(HttpReply.Json.class, reply -> {
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.headers()).containsEntry("Retry-After", "7");
        });
        net.call("sandbox_mine");
        assertThat(((HttpReply.Json) net.reply(body)).status()).isEqualTo(429);
        assertThat(net.text("eth_blockNumber")).isEqualTo("0x4");
    }

    @Test
    void aSwallowedAnswerWasCarriedOut() {
        net.call("sandbox_swallow", "eth_sendRawTransaction");
        assertThat(net.text("eth_blockNumber")).as("other methods are answered").isEqualTo("0x3");
        SignedTx tx = Net.pay(0, Net.ETHER);
        assertThat(net.reply(Rpc.request(1, "eth_sendRawTransaction", tx.raw()).toString()))
                .isInstanceOf(HttpReply.Silence.class);
        assertThat(net.wei(Net.BOB)).isEqualTo(Net.ETHER);
    }

    @Test
    void aStalledAnswerComesLate() {
        net.call("sandbox_stall", 50, "eth_blockNumber");
        long before = System.nanoTime();
        assertThat(net.text("eth_blockNumber")).isEqualTo("0x3");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void aRisenBaseFeeLeavesTransactionsWaitingUntilItFalls() {
        net.call("sandbox_baseFee", Net.GWEI.multiply(BigInteger.valueOf(12)).toString());
        String hash = net.send(Net.pay(0, Net.ETHER));
        assertThat(net.call("eth_getTransactionReceipt", hash).isNull()).isTrue();
        net.call("sandbox_mine", 2);
        assertThat(net.call("eth_getTransactionReceipt", hash).path("status").asString())
                .isEqualTo("0x1");
    }

    @Test
    void honestyTakesEverythingBack() {
        net.call("sandbox_lag", 3);
        net.call("sandbox_lie", "chain", 5);
        net.call("sandbox_busy", 5);
        net.call("sandbox_honest");
        assertThat(net.text("eth_blockNumber")).isEqualTo("0x3");
        assertThat(net.text("eth_chainId")).isEqualTo("0x7a69");
    }
}
