package dev.strongroom.chain.sandbox.solana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.sandbox.Rpc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SolanaPracticeTest {
    private static final long FEE = 5_000;
    private static final long TOKEN_RENT = 2_039_280;

    private final Net net;

    SolanaPracticeTest(@TempDir Path folder) {
        net = Net.funded(folder);
    }

    @AfterEach
    void end() {
        net.close();
    }

    @Test
    void saysOfItselfThatItIsSimulated() {
        assertThat(net.call("getVersion").path("solana-core").asString()).contains("practice", "simulated");
        assertThat(net.text("getGenesisHash")).isEqualTo("G99Edaa4RGLGfE5x1TPnTnsQHeXk2iznGrmW8VemZ5Yo");
        assertThat(net.text("getHealth")).isEqualTo("ok");
    }

    @Test
    void aPaymentMovesLamportsAndTakesItsFee() {
        long before = net.lamports(Net.ALICE);
        JsonNode landed = net.transaction(net.send(net.pay(Net.SOL)));
        assertThat(landed.path("meta").path("err").isNull()).isTrue();
        assertThat(landed.path("meta").path("fee").asLong()).isEqualTo(FEE);
        assertThat(net.lamports(Net.BOB)).isEqualTo(Net.SOL);
        assertThat(net.lamports(Net.ALICE)).isEqualTo(before - Net.SOL - FEE);
        assertThat(numbers(landed.path("meta").path("preBalances"))).containsExactly(before, 0L, 1L);
        assertThat(numbers(landed.path("meta").path("postBalances")))
                .containsExactly(before - Net.SOL - FEE, Net.SOL, 1L);
    }

    @Test
    void aTokenPaymentOpensTheAccountAndSaysTheBalancesOnBothSides() {
        long before = net.lamports(Net.ALICE);
        JsonNode meta = net.transaction(net.send(net.transfer(250))).path("meta");
        assertThat(net.units(Net.BOB_USDT)).isEqualTo(250);
        assertThat(net.units(Net.ALICE_USDT)).isEqualTo(1_000_000_000 - 250);
        assertThat(net.lamports(Net.BOB_USDT)).isEqualTo(TOKEN_RENT);
        assertThat(net.lamports(Net.ALICE)).isEqualTo(before - TOKEN_RENT - FEE);
        assertThat(meta.path("preTokenBalances")).as("Bob had no account").hasSize(1);
        assertThat(meta.path("postTokenBalances")).hasSize(2);
        assertThat(meta.path("postTokenBalances").values().stream()
                        .filter(held -> held.path("owner").asString().equals(Net.BOB.text()))
                        .map(held -> held.path("mint").asString() + " "
                                + held.path("uiTokenAmount").path("amount").asString() + " "
                                + held.path("uiTokenAmount")
                                        .path("uiAmountString")
                                        .asString()))
                .containsExactly(Net.USDT + " 250 0.00025");
        net.send(net.transfer(50));
        assertThat(net.lamports(Net.ALICE)).as("the rent is paid once").isEqualTo(before - TOKEN_RENT - 2 * FEE);
        assertThat(net.units(Net.BOB_USDT)).isEqualTo(300);
    }

    @Test
    void thePriorityFeeIsRoundedUp() {
        TxWriter tx = budget(Net.alice(), 2, 100_001);
        tx.call(Ids.BUDGET, TxWriter.refs(), new Bytes.Writer().u8(3).u64(15));
        Bytes raw = tx.transfer(Net.ALICE, Net.BOB, Net.SOL).sign(net.blockhash(), Net.ALICE_KEY);
        String message =
                Base64.getEncoder().encodeToString(SignedTxs.read(raw).message().array());
        assertThat(net.value("getFeeForMessage", message, Map.of("commitment", "confirmed"))
                        .asLong())
                .isEqualTo(FEE + 2);
        assertThat(net.transaction(net.send(raw)).path("meta").path("fee").asLong())
                .isEqualTo(FEE + 2);
        JsonNode fees = net.call("getRecentPrioritizationFees", List.of(Net.BOB.text()));
        assertThat(fees.path(fees.size() - 1).path("prioritizationFee").asLong())
                .isEqualTo(15);
    }

    @Test
    void aTransactionThatNeedsMoreUnitsThanItAllowsFailsAndPays() {
        long before = net.lamports(Net.ALICE);
        Bytes raw = Net.moved(budget(Net.alice(), 2, 10_000), 5).sign(net.blockhash(), Net.ALICE_KEY);
        assertThat(net.simulate(raw).path("err").toString())
                .isEqualTo("{\"InstructionError\":[1,\"ComputationalBudgetExceeded\"]}");
        net.force(raw);
        assertThat(net.units(Net.BOB_USDT)).isZero();
        assertThat(net.lamports(Net.ALICE)).isEqualTo(before - FEE);
    }

    @Test
    void aMemoIsReadAndListed() {
        Bytes.Writer note = new Bytes.Writer().raw("invoice 7".getBytes(StandardCharsets.UTF_8));
        String signature = net.send(Net.alice()
                .call(Ids.MEMO, TxWriter.refs().signs(Net.ALICE), note)
                .sign(net.blockhash(), Net.ALICE_KEY));
        JsonNode listed = net.call(
                        "getSignaturesForAddress", Net.ALICE.text(), Map.of("commitment", "confirmed", "limit", 1))
                .path(0);
        assertThat(listed.path("signature").asString()).isEqualTo(signature);
        assertThat(listed.path("memo").asString()).isEqualTo("[9] invoice 7");
        assertThat(net.transaction(signature).path("meta").path("logMessages").toString())
                .contains("Program log: Memo (len 9): \\\"invoice 7\\\"");
    }

    @Test
    void whatIsNotFinalIsSeenOnlyByThoseWhoAskForIt() {
        String signature = net.send(net.pay(Net.SOL));
        assertThat(net.value("getBalance", Net.BOB.text()).asLong())
                .as("finalized is what is answered where nothing is asked")
                .isZero();
        assertThat(net.call("getTransaction", signature).isNull()).isTrue();
        assertThat(net.status(signature).path("confirmationStatus").asString()).isEqualTo("confirmed");
        assertThat(net.status(signature).path("confirmations").asInt()).isZero();
        net.call("sandbox_mine", 2);
        assertThat(net.value("getBalance", Net.BOB.text()).asLong()).isEqualTo(Net.SOL);
        assertThat(net.status(signature).path("confirmationStatus").asString()).isEqualTo("finalized");
        assertThat(net.status(signature).path("confirmations").isNull()).isTrue();
        assertThat(net.call("getTransaction", signature).path("slot").asLong()).isEqualTo(4);
    }

    @Test
    void oldStatusesAreFoundOnlyWhereHistoryIsSearched() {
        String signature = net.send(net.pay(Net.SOL));
        net.call("sandbox_mine", 151);
        assertThat(net.status(signature).isNull()).isTrue();
        assertThat(net.value("getSignatureStatuses", List.of(signature), Map.of("searchTransactionHistory", true))
                        .path(0)
                        .path("confirmationStatus")
                        .asString())
                .isEqualTo("finalized");
    }

    @Test
    void blocksFormAChainAndHoldWhatTheyAreAskedFor() {
        String signature = net.send(net.pay(Net.SOL));
        net.call("sandbox_mine", 2);
        assertThat(net.call("getBlocks", 0, 6).toString())
                .as("to the last final slot")
                .isEqualTo("[0,1,2,3,4]");
        assertThat(net.call("getBlocks", 2, Map.of("commitment", "confirmed")).toString())
                .isEqualTo("[2,3,4,5,6]");
        assertThat(net.call("getBlocksWithLimit", 1, 2).toString()).isEqualTo("[1,2]");
        for (int slot = 1; slot <= 4; slot++) {
            JsonNode block = block(slot, "full");
            assertThat(block.path("previousBlockhash"))
                    .isEqualTo(block(slot - 1, "none").path("blockhash"));
            assertThat(block.path("parentSlot").asLong()).isEqualTo(slot - 1);
        }
        JsonNode full = block(4, "full").path("transactions").path(0);
        assertThat(full.path("version").asString()).isEqualTo("legacy");
        assertThat(full.path("transaction").path("signatures").path(0).asString())
                .isEqualTo(signature);
        JsonNode accounts = block(4, "accounts").path("transactions").path(0);
        assertThat(accounts.path("transaction").path("accountKeys").path(1).toString())
                .isEqualTo("{\"pubkey\":\"" + Net.BOB + "\",\"signer\":false,\"source\":\"transaction\","
                        + "\"writable\":true}");
        assertThat(block(4, "signatures").path("signatures").toString()).isEqualTo("[\"" + signature + "\"]");
        assertThatThrownBy(() -> block(5, "full")).hasMessage("Block not available for slot 5");
    }

    @Test
    void theSameBytesComeBack() {
        Bytes raw = net.pay(Net.SOL);
        String signature = net.send(raw);
        JsonNode back = net.call("getTransaction", signature, Map.of("commitment", "confirmed", "encoding", "base64"))
                .path("transaction");
        assertThat(back.path(0).asString()).isEqualTo(raw.base64());
        assertThatThrownBy(() -> net.call("getTransaction", signature, Map.of("commitment", "processed")))
                .hasMessage("Method does not support commitment below `confirmed`");
    }

    @Test
    void tokenAccountsAreFoundByTheirOwner() {
        Map<String, String> parsed = Map.of("encoding", "jsonParsed", "commitment", "confirmed");
        assertThat(net.value(
                        "getTokenAccountsByOwner", Net.ALICE.text(), Map.of("programId", Ids.TOKEN.text()), parsed))
                .hasSize(2);
        JsonNode one = net.value("getTokenAccountsByOwner", Net.ALICE.text(), Map.of("mint", Net.USDT.text()), parsed);
        assertThat(one).hasSize(1);
        assertThat(one.path(0).path("pubkey").asString()).isEqualTo(Net.ALICE_USDT.text());
        assertThat(one.path(0)
                        .path("account")
                        .path("data")
                        .path("parsed")
                        .path("info")
                        .path("mint")
                        .asString())
                .isEqualTo(Net.USDT.text());
        assertThatThrownBy(() ->
                        net.call("getTokenAccountsByOwner", Net.ALICE.text(), Map.of("mint", Net.BOB.text()), parsed))
                .hasMessage("Invalid param: could not find mint");
    }

    @Test
    void manyAccountsAreReadAtOnceAndAMissingOneIsNull() {
        JsonNode accounts = net.value(
                "getMultipleAccounts",
                List.of(Net.ALICE_USDT.text(), Net.BOB.text(), Net.USDT.text()),
                Map.of("encoding", "base64", "commitment", "confirmed"));
        assertThat(accounts).hasSize(3);
        assertThat(accounts.path(1).isNull()).isTrue();
        byte[] data =
                Base64.getDecoder().decode(accounts.path(0).path("data").path(0).asString());
        assertThat(data).hasSize(TokenState.SIZE);
        assertThat(Pubkey.of(Bytes.of(data).slice(0, 32).array())).isEqualTo(Net.USDT);
        assertThat(Pubkey.of(Bytes.of(data).slice(32, 64).array())).isEqualTo(Net.ALICE);
        assertThat(accounts.path(2).path("owner").asString()).isEqualTo(Ids.TOKEN.text());
        assertThat(net.value("getTokenSupply", Net.USDT.text(), Map.of("commitment", "confirmed"))
                        .path("uiAmountString")
                        .asString())
                .isEqualTo("1000");
    }

    @Test
    void aNodeThatIsNotThereYetSaysSo() {
        assertThatThrownBy(() -> net.call(
                        "getBalance",
                        Net.ALICE.text(),
                        Map.of("commitment", "confirmed", "minContextSlot", net.slot() + 1)))
                .isInstanceOfSatisfying(Rpc.Failure.class, e -> {
                    assertThat(e.code()).isEqualTo(-32016);
                    assertThat(e.json().path("contextSlot").asLong()).isEqualTo(net.slot());
                });
    }

    @Test
    void aTrialChangesNothingAndShowsWhatWouldBe() {
        Bytes raw = net.transfer(7);
        JsonNode tried = net.value(
                "simulateTransaction",
                raw.base64(),
                Map.of(
                        "encoding",
                        "base64",
                        "commitment",
                        "confirmed",
                        "replaceRecentBlockhash",
                        true,
                        "accounts",
                        Map.of("encoding", "jsonParsed", "addresses", List.of(Net.BOB_USDT.text()))));
        assertThat(tried.path("err").isNull()).isTrue();
        assertThat(tried.path("unitsConsumed").asLong()).isBetween(10_000L, 60_000L);
        assertThat(tried.path("replacementBlockhash").path("blockhash").asString())
                .isEqualTo(net.blockhash());
        assertThat(tried.path("accounts").toString()).contains("\"amount\":\"7\"");
        assertThat(net.units(Net.BOB_USDT)).isZero();
        assertThat(net.slot()).isEqualTo(3);
    }

    @Test
    void airdropsComeFromTheFaucet() {
        String signature = net.text("requestAirdrop", Net.BOB.text(), Net.SOL);
        assertThat(net.lamports(Net.BOB)).isEqualTo(Net.SOL);
        assertThat(net.status(signature).path("err").isNull()).isTrue();
    }

    private JsonNode block(long slot, String details) {
        return net.call("getBlock", slot, Map.of("transactionDetails", details, "maxSupportedTransactionVersion", 0));
    }

    private static TxWriter budget(TxWriter tx, int tag, long value) {
        return tx.call(Ids.BUDGET, TxWriter.refs(), new Bytes.Writer().u8(tag).u32(value));
    }

    private static List<Long> numbers(JsonNode list) {
        return list.valueStream().map(JsonNode::asLong).toList();
    }
}
