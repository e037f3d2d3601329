package dev.strongroom.chain.sandbox.tron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.sandbox.host.HttpReply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tron.trident.proto.Chain.Transaction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

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
        net.control("mine");
        String id = net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        String gone = net.wallet("getnowblock").path("blockID").asString();
        net.control("reorg", 1);
        assertThat(net.info(id)).isEmpty();
        assertThat(net.wallet("getblockbyid", "value", gone)).isEmpty();
        assertThat(net.account(Net.BOB)).isEmpty();
        assertThat(net.height()).isEqualTo(5);
        net.control("mine");
        assertThat(net.sun(Net.BOB)).isEqualTo(Net.TRX);
    }

    @Test
    void aReorganisationMayForgetTheTransactions() {
        String id = net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        net.control("reorg", 1, true);
        net.control("mine");
        assertThat(net.info(id)).isEmpty();
        assertThat(net.account(Net.BOB)).isEmpty();
    }

    @Test
    void whatReferredToALostBlockIsOfAnotherBranch() {
        Transaction.raw referring = net.pay(Net.ALICE, Net.BOB, Net.TRX);
        net.control("reorg", 1, true);
        assertThat(net.broadcast(Net.signed(Net.ALICE_KEY, referring))
                        .path("code")
                        .asString())
                .isEqualTo("TAPOS_ERROR");
    }

    @Test
    void whatIsSolidIsNeverReorganised() {
        assertThatThrownBy(() -> net.control("reorg", 3)).hasMessageStartingWith("practice network: depth");
        assertThat(net.height()).isEqualTo(3);
    }

    @Test
    void solidityFollowsAsFarBehindAsAskedAndNeverFalls() {
        assertThat(solidHeight()).isEqualTo(1);
        net.control("finality", 19);
        net.control("mine", 19);
        assertThat(solidHeight()).isEqualTo(3);
        net.control("finality", 0);
        assertThat(solidHeight()).isEqualTo(22);
        net.control("finality", 19);
        assertThat(solidHeight()).isEqualTo(22);
    }

    @Test
    void aLostTransactionWasAcceptedInWordsAndItsBytesMayComeAgain() {
        net.control("dropNext");
        Transaction tx = Net.signed(Net.ALICE_KEY, net.pay(Net.ALICE, Net.BOB, Net.TRX));
        JsonNode answer = net.broadcast(tx);
        assertThat(answer.path("code").asString()).isEqualTo("SUCCESS");
        net.control("mine", 3);
        assertThat(net.info(answer.path("txid").asString())).isEmpty();
        assertThat(net.broadcast(tx).path("code").asString()).isEqualTo("SUCCESS");
        assertThat(net.sun(Net.BOB)).isEqualTo(Net.TRX);
    }

    @Test
    void theNextCallRunsOutOfEnergyAndBurnsItsFeeLimit() {
        net.useUpBytes();
        net.control("failNext");
        net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        JsonNode info = net.info(net.send(net.transfer(Net.USDT, Net.ALICE, Net.BOB, 5)));
        assertThat(info.path("receipt").path("result").asString()).isEqualTo("OUT_OF_ENERGY");
        assertThat(info.path("receipt").path("energy_fee").asLong()).isEqualTo(Net.FEE_LIMIT);
        assertThat(net.tokens(Net.USDT, Net.BOB)).isZero();
        net.send(net.transfer(Net.USDT, Net.ALICE, Net.BOB, 5));
        assertThat(net.tokens(Net.USDT, Net.BOB)).isEqualTo(5);
    }

    @Test
    void aBlacklistedRecipientIsRefusedByCirclesTokenAndPaidByTethers() {
        net.control("freeze", Net.BOB.base58());
        JsonNode call = net.constant(
                false, Net.USDC, Net.ALICE, "transfer(address,uint256)", Net.BOB.word() + "0".repeat(63) + "5");
        assertThat(call.path("result").path("result").asBoolean()).isTrue();
        assertThat(call.path("transaction").path("ret").path(0).path("ret").asString())
                .isEqualTo("FAILED");
        assertThat(new String(
                        HexFormat.of()
                                .parseHex(call.path("constant_result").path(0).asString()),
                        StandardCharsets.UTF_8))
                .contains("blacklisted");
        net.send(net.transfer(Net.USDT, Net.ALICE, Net.BOB, 5));
        assertThat(net.tokens(Net.USDT, Net.BOB)).isEqualTo(5);
        net.control("freeze", Net.ALICE.base58());
        net.send(net.transfer(Net.USDT, Net.ALICE, Net.BOB, 5));
        assertThat(net.tokens(Net.USDT, Net.BOB)).as("a sender is looked at").isEqualTo(5);
    }

    @Test
    void withoutMiningTransactionsWait() {
        net.control("automine", false);
        String id = net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        assertThat(net.info(id)).isEmpty();
        assertThat(net.wallet("gettransactionbyid", "value", id)).isEmpty();
        net.control("mine");
        assertThat(net.info(id).path("blockNumber").asLong()).isEqualTo(4);
    }

    @Test
    void aLaggingNodeShowsThePast() {
        String id = net.send(net.pay(Net.ALICE, Net.BOB, Net.TRX));
        net.control("lag", 1);
        assertThat(net.height()).isEqualTo(3);
        assertThat(solidHeight()).isEqualTo(1);
        assertThat(net.info(id)).isEmpty();
        assertThat(net.account(Net.BOB)).isEmpty();
        assertThat(net.wallet("getblockbynum", "num", 4)).isEmpty();
        net.control("lag", 0);
        assertThat(net.sun(Net.BOB)).isEqualTo(Net.TRX);
    }

    @Test
    void aLieIsToldAsOftenAsAsked() {
        net.control("lie", "balance", 2);
        long lied = net.sun(Net.ALICE);
        assertThat(net.tokens(Net.USDT, Net.ALICE)).isEqualTo(1_001_000_000);
        assertThat(net.sun(Net.ALICE)).isEqualTo(lied - 1_000_000);
        net.control("lie", "chain");
        assertThat(genesis()).endsWith("2b6653dc");
        assertThat(genesis()).endsWith("4a9c92cd");
        net.control("lie", "missing");
        assertThat(net.wallet("getnowblock")).isEmpty();
        net.control("lie", "json");
        assertThatThrownBy(() -> net.wallet("getnowblock")).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> net.control("lie", "id")).hasMessageContaining("balance, chain, receipt");
    }

    @Test
    void aFailedReceiptMayClaimSuccess() {
        net.control("failNext");
        String id = net.send(net.transfer(Net.USDT, Net.ALICE, Net.BOB, 5));
        net.control("lie", "receipt");
        JsonNode lie = net.info(id);
        assertThat(lie.path("receipt").path("result").asString()).isEqualTo("SUCCESS");
        assertThat(lie.has("result")).isFalse();
        assertThat(lie.has("log")).isFalse();
        assertThat(net.info(id).path("result").asString()).isEqualTo("FAILED");
    }

    @Test
    void aBusyNodeTurnsRequestsAwayButNotItsControls() {
        net.control("busy", 2, 7);
        assertThat(net.reply("/wallet/getnowblock", Map.of())).isInstanceOfSatisfying(HttpReply.Json.class, reply -> {
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.headers()).containsEntry("Retry-After", "7");
        });
        net.control("mine");
        assertThat(((HttpReply.Json) net.reply("/wallet/getnowblock", Map.of())).status())
                .isEqualTo(429);
        assertThat(net.height()).isEqualTo(4);
    }

    @Test
    void aSwallowedAnswerWasCarriedOut() {
        net.control("swallow", "/wallet/broadcasthex");
        assertThat(net.height()).as("other paths are answered").isEqualTo(3);
        String hex = HexFormat.of()
                .formatHex(Net.signed(Net.ALICE_KEY, net.pay(Net.ALICE, Net.BOB, Net.TRX))
                        .toByteArray());
        assertThat(net.reply("/wallet/broadcasthex", Map.of("transaction", hex)))
                .isInstanceOf(HttpReply.Silence.class);
        assertThat(net.sun(Net.BOB)).isEqualTo(Net.TRX);
    }

    @Test
    void aStalledAnswerComesLate() {
        net.control("stall", 50, "/wallet/getnowblock");
        long before = System.nanoTime();
        assertThat(net.height()).isEqualTo(3);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void honestyTakesEverythingBack() {
        net.control("lag", 3);
        net.control("lie", "chain", 5);
        net.control("busy", 5);
        net.control("honest");
        assertThat(net.height()).isEqualTo(3);
        assertThat(genesis()).endsWith("4a9c92cd");
    }

    @Test
    void aControlThatIsMisunderstoodChangesNothing() {
        assertThatThrownBy(() -> net.control("fund", "nobody", 5)).hasMessageContaining("base58");
        assertThatThrownBy(() -> net.control("fund", Net.BOB.base58(), "-5")).hasMessageContaining("smallest units");
        assertThatThrownBy(() -> net.control("fund", Net.BOB.base58(), "9".repeat(30)))
                .hasMessageContaining("not so many");
        assertThatThrownBy(() -> net.control("mint", Net.BOB.base58(), Net.BOB.base58(), 5))
                .hasMessageContaining("not a token");
        assertThatThrownBy(() -> net.control("mine", 1001)).hasMessageContaining("1000");
        assertThatThrownBy(() -> net.control("dance")).hasMessageContaining("/sandbox/dance");
        assertThat(net.height()).isEqualTo(3);
    }

    private String genesis() {
        return net.wallet("getblockbynum", "num", 0).path("blockID").asString();
    }

    private long solidHeight() {
        return net.post("/walletsolidity/getnowblock", Map.of())
                .path("block_header")
                .path("raw_data")
                .path("number")
                .asLong();
    }
}
