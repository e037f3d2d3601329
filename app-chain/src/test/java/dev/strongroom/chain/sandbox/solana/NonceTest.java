package dev.strongroom.chain.sandbox.solana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Transactions that live on a nonce account instead of a recent blockhash. */
class NonceTest {
    private static final long FEE = 5_000;

    private final Net net;

    NonceTest(@TempDir Path folder) {
        net = Net.funded(folder);
    }

    @AfterEach
    void end() {
        net.close();
    }

    @Test
    void itLivesUntilItsNonceIsUsedAndThenNeverAgain() {
        String first = net.openNonce();
        Bytes raw = net.durable(5);
        net.call("sandbox_expire");
        String signature = net.send(raw);
        assertThat(net.status(signature).path("err").isNull()).isTrue();
        assertThat(net.units(Net.BOB_USDT)).isEqualTo(5);
        assertThat(net.nonce()).isNotEqualTo(first);
        assertThatThrownBy(() -> net.send(raw))
                .as("as nodes say it, though it has landed")
                .hasMessage("Transaction simulation failed: Blockhash not found");
        net.force(raw);
        assertThat(net.units(Net.BOB_USDT)).isEqualTo(5);
    }

    @Test
    void aFailureLandsPaysItsFeeAndBurnsTheNonce() {
        String first = net.openNonce();
        long before = net.lamports(Net.ALICE);
        Bytes raw = net.durable(2_000_000_000L);
        assertThat(net.simulate(raw).path("err").toString()).isEqualTo("{\"InstructionError\":[2,{\"Custom\":1}]}");
        String signature = net.force(raw);
        JsonNode status = net.status(signature);
        assertThat(status.path("err").toString()).isEqualTo("{\"InstructionError\":[2,{\"Custom\":1}]}");
        assertThat(status.path("status").path("Err")).isEqualTo(status.path("err"));
        assertThat(net.lamports(Net.ALICE)).as("no rent was paid for Bob").isEqualTo(before - FEE);
        assertThat(net.nonce()).isNotEqualTo(first);
        net.call("sandbox_mint", Net.USDT.text(), Net.ALICE.text(), "2000000000");
        net.force(raw);
        assertThat(net.units(Net.BOB_USDT))
                .as("it cannot be carried out a second time")
                .isZero();
    }

    @Test
    void ofTwoOnTheSameNonceOneLands() {
        net.openNonce();
        Bytes one = net.durable(1);
        Bytes other = net.durable(2);
        net.call("sandbox_automine", false);
        net.send(one);
        String late = net.send(other);
        net.call("sandbox_mine");
        assertThat(net.units(Net.BOB_USDT)).isEqualTo(1);
        net.call("sandbox_mine");
        assertThat(net.status(late).isNull()).isTrue();
    }

    @Test
    void anAccountIsAdvancedOnceASlot() {
        net.openNonce();
        Bytes pay = net.durable(1);
        net.call("sandbox_automine", false);
        net.send(pay);
        String cancel = net.send(Net.advancing().sign(net.blockhash(), Net.ALICE_KEY));
        net.call("sandbox_mine");
        assertThat(net.units(Net.BOB_USDT)).isEqualTo(1);
        assertThat(net.status(cancel).path("err").toString()).isEqualTo("{\"InstructionError\":[0,{\"Custom\":7}]}");
    }

    @Test
    void advancingItCancelsWhatWasSigned() {
        net.openNonce();
        Bytes raw = net.durable(5);
        net.send(Net.advancing().sign(net.nonce(), Net.ALICE_KEY));
        assertThatThrownBy(() -> net.send(raw)).hasMessageEndingWith("Blockhash not found");
        assertThat(net.units(Net.BOB_USDT)).isZero();
    }

    @Test
    void theAdvanceMustComeFirstAndItsAuthorityMustSign() {
        net.openNonce();
        Bytes late = Net.checked(Net.alice().openTokenAccount(Net.ALICE, Net.BOB, Net.USDT), 1, 6)
                .call(
                        Ids.SYSTEM,
                        TxWriter.refs()
                                .written(Net.NONCE)
                                .read(Ids.RECENT_BLOCKHASHES)
                                .signs(Net.ALICE),
                        new Bytes.Writer().u32(SystemProgram.ADVANCE_NONCE))
                .sign(net.nonce(), Net.ALICE_KEY);
        assertThatThrownBy(() -> net.send(late)).hasMessageEndingWith("Blockhash not found");
        Pubkey thief = Pubkey.of(Net.key("thief").publicKey());
        net.call("sandbox_fund", thief.text(), Net.SOL);
        Bytes stolen = new TxWriter(thief)
                .call(
                        Ids.SYSTEM,
                        TxWriter.refs()
                                .written(Net.NONCE)
                                .read(Ids.RECENT_BLOCKHASHES)
                                .signs(thief),
                        new Bytes.Writer().u32(SystemProgram.ADVANCE_NONCE))
                .sign(net.blockhash(), Net.key("thief"));
        assertThat(net.simulate(stolen).path("err").toString())
                .isEqualTo("{\"InstructionError\":[0,\"MissingRequiredSignature\"]}");
    }

    @Test
    void anAccountMadeWithASeedNeedsNoSignatureOfItsOwn() {
        byte[] seed = "nonce:0".getBytes(StandardCharsets.UTF_8);
        Pubkey key = Pubkey.withSeed(Net.ALICE, seed, Ids.SYSTEM);
        Bytes.Writer create = new Bytes.Writer()
                .u32(3)
                .key(Net.ALICE)
                .u64(seed.length)
                .raw(seed)
                .u64(Net.NONCE_RENT)
                .u64(NonceState.SIZE)
                .key(Ids.SYSTEM);
        TxWriter.Refs initialised =
                TxWriter.refs().written(key).read(Ids.RECENT_BLOCKHASHES).read(Ids.RENT);
        net.send(Net.alice()
                .call(Ids.SYSTEM, TxWriter.refs().pays(Net.ALICE).written(key), create)
                .call(Ids.SYSTEM, initialised, new Bytes.Writer().u32(6).key(Net.ALICE))
                .sign(net.blockhash(), Net.ALICE_KEY));
        assertThat(net.lamports(key)).isEqualTo(Net.NONCE_RENT);
    }
}
