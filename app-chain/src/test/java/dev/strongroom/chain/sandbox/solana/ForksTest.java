package dev.strongroom.chain.sandbox.solana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.sandbox.Rpc;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Blocks are taken back as another fork takes them back, and whatever was read from them is as it was before. */
class ForksTest {
    private static final Map<String, Object> CONFIRMED =
            Map.of("commitment", "confirmed", "maxSupportedTransactionVersion", 0);

    private final Net net;

    ForksTest(@TempDir Path folder) {
        net = Net.funded(folder);
    }

    @AfterEach
    void end() {
        net.close();
    }

    @Test
    void aReorganisationTakesBlocksBackAndTheirTransactionsWaitAgainForLaterSlots() {
        Bytes raw = net.pay(Net.SOL);
        JsonNode parent = net.call("getBlock", 3, CONFIRMED);
        String signature = net.send(raw);
        assertThat(net.slot()).isEqualTo(4);
        String head = net.text("sandbox_reorg", 1);
        assertThat(net.status(signature).isNull()).isTrue();
        assertThat(net.transaction(signature).isNull()).isTrue();
        assertThat(signatures(Net.BOB)).isEmpty();
        assertThat(net.lamports(Net.BOB)).isZero();
        assertThat(net.call("getBlocks", 3, 10, CONFIRMED).toString()).isEqualTo("[3,5]");
        assertThatThrownBy(() -> net.call("getBlock", 4, CONFIRMED))
                .isInstanceOfSatisfying(
                        Rpc.Failure.class, e -> assertThat(e.code()).isEqualTo(-32007));
        JsonNode block = net.call("getBlock", 5, CONFIRMED);
        assertThat(block.path("blockhash").asString()).isEqualTo(head).isEqualTo(net.blockhash());
        assertThat(block.path("blockHeight").asLong()).isEqualTo(4);
        assertThat(block.path("parentSlot").asLong()).isEqualTo(3);
        assertThat(block.path("previousBlockhash")).isEqualTo(parent.path("blockhash"));
        net.call("sandbox_mine");
        assertThat(net.lamports(Net.BOB)).isEqualTo(Net.SOL);
        assertThat(net.transaction(signature).path("slot").asLong()).isEqualTo(6);
        assertThat(signatures(Net.BOB)).containsExactly(signature);
    }

    @Test
    void whatIsTakenBackLandsAgainBeforeWhatWaitedAndInItsOrder() {
        Bytes early = net.pay(Net.SOL);
        String first = net.text("sandbox_fund", Net.BOB.text(), Net.SOL);
        String second = net.text("sandbox_fund", Net.BOB.text(), Net.SOL);
        net.call("sandbox_automine", false);
        String waiting = net.send(early);
        String groundless = net.send(net.pay(Net.SOL));
        net.call("sandbox_reorg", 2);
        assertThat(net.lamports(Net.BOB)).isZero();
        long slot = net.call("sandbox_mine").asLong();
        assertThat(net.call("getBlock", slot, CONFIRMED).path("transactions"))
                .extracting(one ->
                        one.path("transaction").path("signatures").path(0).asString())
                .containsExactly(first, second, waiting);
        assertThat(net.status(groundless).isNull())
                .as("the block on whose hash it stood is gone")
                .isTrue();
        assertThat(net.lamports(Net.BOB)).isEqualTo(3 * Net.SOL);
    }

    @Test
    void aNonceThatWasUsedInABlockThatIsTakenBackIsAsItWas() {
        net.openNonce();
        net.call("sandbox_mine", 2);
        String nonce = net.nonce();
        String signature = net.send(net.durable(5));
        net.call("sandbox_reorg", 1);
        assertThat(net.nonce()).isEqualTo(nonce);
        assertThat(net.units(Net.BOB_USDT)).isZero();
        net.call("sandbox_mine");
        assertThat(net.status(signature).path("err").isNull()).isTrue();
        assertThat(net.units(Net.BOB_USDT)).isEqualTo(5);
        assertThat(net.nonce()).isNotEqualTo(nonce);
    }

    @Test
    void aReorganisationMayForgetTheTransactions() {
        String signature = net.send(net.pay(Net.SOL));
        net.call("sandbox_reorg", 2, true);
        net.call("sandbox_mine");
        assertThat(net.status(signature).isNull()).isTrue();
        assertThat(net.lamports(Net.BOB)).isZero();
        assertThat(net.units(Net.ALICE_USDT)).isEqualTo(1_000_000_000);
        assertThat(net.units(Pubkey.tokenAccount(Net.ALICE, Net.USDC)))
                .as("the mint before it went too")
                .isZero();
    }

    @Test
    void whatIsFinalIsNeverReorganised() {
        String head = net.blockhash();
        assertThatThrownBy(() -> net.call("sandbox_reorg", 3)).hasMessageStartingWith("practice network: depth");
        assertThatThrownBy(() -> net.call("sandbox_reorg", 0)).hasMessageStartingWith("practice network: depth");
        assertThatThrownBy(() -> net.call("sandbox_reorg")).isInstanceOf(Rpc.Failure.class);
        assertThat(net.blockhash()).isEqualTo(head);
    }

    /** No two transactions are the same, though all of the first blocks' stand on the only final one. */
    @Test
    void theFaucetGivesTheSameAsOftenAsItIsAsked(@TempDir Path empty) {
        try (Net fresh = Net.open(empty)) {
            for (int i = 0; i < 4; i++) {
                fresh.call("sandbox_fund", Net.BOB.text(), Net.SOL);
            }
            assertThat(fresh.lamports(Net.BOB)).isEqualTo(4 * Net.SOL);
        }
    }

    private List<String> signatures(Pubkey account) {
        return net.call("getSignaturesForAddress", account.text(), CONFIRMED)
                .valueStream()
                .map(one -> one.path("signature").asString())
                .toList();
    }
}
