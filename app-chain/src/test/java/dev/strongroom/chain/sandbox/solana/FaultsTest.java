package dev.strongroom.chain.sandbox.solana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.sandbox.Rpc;
import dev.strongroom.chain.sandbox.host.HttpReply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aDroppedTransactionIsAcceptedAndNeverSeenUntilItsBytesComeAgain() {
        net.call("sandbox_dropNext");
        Bytes raw = net.pay(Net.SOL);
        String signature = net.send(raw);
        net.call("sandbox_mine", 3);
        assertThat(net.status(signature).isNull()).isTrue();
        assertThat(net.lamports(Net.BOB)).isZero();
        assertThat(net.send(raw)).isEqualTo(signature);
        assertThat(net.lamports(Net.BOB)).isEqualTo(Net.SOL);
        assertThatThrownBy(() -> net.send(raw))
                .hasMessage("Transaction simulation failed: This transaction has already been processed");
    }

    @Test
    void anExpiredTransactionNeverLands() {
        net.call("sandbox_dropNext");
        Bytes raw = net.pay(Net.SOL);
        long last = net.value("getLatestBlockhash", Map.of("commitment", "confirmed"))
                .path("lastValidBlockHeight")
                .asLong();
        net.send(raw);
        net.call("sandbox_expire");
        assertThat(net.call("getBlockHeight", Map.of("commitment", "confirmed")).asLong())
                .isGreaterThan(last);
        assertThat(net.value("isBlockhashValid", SignedTxs.read(raw).blockhash(), Map.of("commitment", "confirmed"))
                        .asBoolean())
                .isFalse();
        net.force(raw);
        assertThat(net.lamports(Net.BOB)).isZero();
    }

    @Test
    void aBlockhashIsGoodForAHundredAndFiftyOneBlocks() {
        Bytes raw = net.pay(Net.SOL);
        net.call("sandbox_mine", 150);
        assertThat(net.simulate(raw).path("err").isNull()).isTrue();
        net.call("sandbox_mine", 1);
        assertThat(net.simulate(raw).path("err").asString()).isEqualTo("BlockhashNotFound");
    }

    @Test
    void whatWaitsIsForgottenWhenItsBlockhashExpires() {
        net.call("sandbox_automine", false);
        String signature = net.send(net.pay(Net.SOL));
        assertThat(net.status(signature).isNull()).isTrue();
        net.call("sandbox_expire");
        net.call("sandbox_mine");
        assertThat(net.lamports(Net.BOB)).isZero();
    }

    @Test
    void aWaitingTransactionCanBeDropped() {
        net.call("sandbox_automine", false);
        String signature = net.send(net.pay(Net.SOL));
        net.call("sandbox_drop", signature);
        net.call("sandbox_mine");
        assertThat(net.lamports(Net.BOB)).isZero();
        assertThatThrownBy(() -> net.call("sandbox_drop", signature)).hasMessageStartingWith("practice network: only");
    }

    @Test
    void theNextPaymentFailsInItsBlockWithItsFee() {
        net.openNonce();
        String nonce = net.nonce();
        long before = net.lamports(Net.ALICE);
        net.call("sandbox_failNext");
        String signature = net.send(net.durable(5));
        assertThat(net.status(signature).path("err").toString()).isEqualTo("{\"InstructionError\":[2,{\"Custom\":1}]}");
        assertThat(net.lamports(Net.ALICE)).isEqualTo(before - 5_000);
        assertThat(net.units(Net.BOB_USDT)).isZero();
        assertThat(net.nonce()).isNotEqualTo(nonce);
        net.send(net.durable(5));
        assertThat(net.units(Net.BOB_USDT)).isEqualTo(5);
    }

    @Test
    void skippedSlotsHaveNoBlock() {
        assertThat(net.call("sandbox_skip", 3).asLong()).isEqualTo(7);
        net.call("sandbox_mine", 2);
        assertThat(net.call("getBlocks", 0, 10).toString()).isEqualTo("[0,1,2,3,7]");
        assertThat(net.call("getBlock", 7).path("parentSlot").asLong()).isEqualTo(3);
        assertThat(net.call("getBlock", 7).path("blockHeight").asLong()).isEqualTo(4);
        assertThatThrownBy(() -> net.call("getBlock", 5)).isInstanceOfSatisfying(Rpc.Failure.class, e -> {
            assertThat(e.code()).isEqualTo(-32007);
            assertThat(e).hasMessage("Slot 5 was skipped, or missing due to ledger jump to recent snapshot");
        });
    }

    @Test
    void aFrozenTokenAccountMovesNothing() {
        net.call("sandbox_freeze", Net.ALICE_USDT.text());
        assertThat(net.simulate(net.transfer(5)).path("err").toString())
                .isEqualTo("{\"InstructionError\":[1,{\"Custom\":17}]}");
        net.call("sandbox_freeze", Net.ALICE_USDT.text(), false);
        net.send(net.transfer(5));
        net.call("sandbox_freeze", Net.BOB.text());
        net.force(net.transfer(5));
        assertThat(net.units(Net.BOB_USDT)).isEqualTo(5);
        assertThatThrownBy(() -> net.call("sandbox_freeze", Net.NONCE.text()))
                .hasMessageContaining("has no token account");
    }

    @Test
    void aLaggingNodeShowsThePast() {
        String signature = net.send(net.pay(Net.SOL));
        net.call("sandbox_lag", 1);
        assertThat(net.slot()).isEqualTo(3);
        assertThat(net.lamports(Net.BOB)).isZero();
        assertThat(net.status(signature).isNull()).isTrue();
        net.call("sandbox_mine", 200);
        net.call("sandbox_lag", 150);
        assertThatThrownBy(() -> net.call("getHealth")).hasMessage("Node is behind by 150 slots");
        net.call("sandbox_lag", 0);
        assertThat(net.lamports(Net.BOB)).isEqualTo(Net.SOL);
    }

    @Test
    void aLieIsToldAsOftenAsAsked() {
        net.call("sandbox_lie", "balance", 2);
        assertThat(net.units(Net.ALICE_USDT)).isEqualTo(1_001_000_000);
        assertThat(net.lamports(Net.ALICE)).isEqualTo(10 * Net.SOL + 1_000_000);
        assertThat(net.lamports(Net.ALICE)).isEqualTo(10 * Net.SOL);
        net.call("sandbox_lie", "chain");
        assertThat(net.text("getGenesisHash")).isNotEqualTo("G99Edaa4RGLGfE5x1TPnTnsQHeXk2iznGrmW8VemZ5Yo");
        assertThat(net.text("getGenesisHash")).isEqualTo("G99Edaa4RGLGfE5x1TPnTnsQHeXk2iznGrmW8VemZ5Yo");
    }

    @Test
    void aFailureMayClaimSuccess() {
        net.call("sandbox_failNext");
        String signature = net.send(net.transfer(5));
        net.call("sandbox_lie", "receipt", 2);
        assertThat(net.status(signature).path("err").isNull()).isTrue();
        assertThat(net.transaction(signature).path("meta").path("err").isNull()).isTrue();
        assertThat(net.status(signature).path("err").isNull()).isFalse();
    }

    @Test
    void aSwallowedAnswerWasCarriedOut() {
        net.call("sandbox_swallow", "sendTransaction");
        Bytes raw = net.pay(Net.SOL);
        String body = Rpc.request(
                        1,
                        "sendTransaction",
                        raw.base64(),
                        Map.of("encoding", "base64", "preflightCommitment", "confirmed"))
                .toString();
        assertThat(net.reply(body)).isInstanceOf(HttpReply.Silence.class);
        assertThat(net.lamports(Net.BOB)).isEqualTo(Net.SOL);
        assertThat(net.call("getSignatureStatuses", List.of(SignedTxs.read(raw).id()))
                        .path("value")
                        .path(0)
                        .path("err")
                        .isNull())
                .isTrue();
    }
}
