package dev.strongroom.chain.sandbox.solana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.sandbox.Rpc;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node refuses, in its own words, and that nothing came of it. */
class AdmissionTest {
    private static final long FEE = 5_000;
    private static final long LEAST = 890_880;
    private static final int PREFLIGHT = -32002;

    private final Net net;

    AdmissionTest(@TempDir Path folder) {
        net = Net.funded(folder);
    }

    @AfterEach
    void end() {
        assertThat(net.slot()).as("no block was made").isEqualTo(3);
        net.close();
    }

    @Test
    void anOldBlockhashIsNotFound() {
        refused(Net.alice().transfer(Net.ALICE, Net.BOB, Net.SOL).sign(Net.USDT.text(), Net.ALICE_KEY))
                .isEqualTo("Blockhash not found: \"BlockhashNotFound\"");
    }

    @Test
    void aWrongSignatureIsRefusedBeforeAnythingElse() {
        byte[] raw = net.pay(Net.SOL).array();
        raw[10] ^= 1;
        assertThatThrownBy(() -> net.send(Bytes.of(raw))).isInstanceOfSatisfying(Rpc.Failure.class, e -> {
            assertThat(e.code()).isEqualTo(-32003);
            assertThat(e).hasMessage("Transaction signature verification failure");
        });
        net.force(Bytes.of(raw));
        assertThat(net.lamports(Net.BOB)).isZero();
    }

    @Test
    void aPayerWithoutAnAccountOrWithTooLittleIsNamed() {
        Pubkey poor = Pubkey.of(Net.key("poor").publicKey());
        refused(new TxWriter(poor).transfer(poor, Net.BOB, 1).sign(net.blockhash(), Net.key("poor")))
                .isEqualTo("Attempt to debit an account but found no record of a prior credit.: \"AccountNotFound\"");
    }

    @Test
    void tooLittleForTheAmountIsTheSystemProgramsErrorOne() {
        refused(net.pay(100 * Net.SOL))
                .isEqualTo("Error processing Instruction 0: custom program error: 0x1: "
                        + "{\"InstructionError\":[0,{\"Custom\":1}]}");
    }

    @Test
    void noAccountMayBeLeftWithLessThanItMustHold() {
        refused(net.pay(LEAST - 1))
                .isEqualTo("Transaction results in an account (1) with insufficient funds for rent: "
                        + "{\"InsufficientFundsForRent\":{\"account_index\":1}}");
        long all = net.lamports(Net.ALICE);
        refused(net.pay(all - FEE - LEAST + 1)).endsWith("{\"InsufficientFundsForRent\":{\"account_index\":0}}");
        assertThat(net.simulate(net.pay(all - FEE - LEAST)).path("err").isNull())
                .isTrue();
        assertThat(net.simulate(net.pay(all - FEE)).path("err").isNull())
                .as("to nothing is allowed")
                .isTrue();
    }

    @Test
    void tokensSayWhatIsWrong() {
        assertThat(error(Net.moved(Net.alice(), 1_000_000_001)))
                .as("more than there is")
                .isEqualTo("{\"InstructionError\":[1,{\"Custom\":1}]}");
        assertThat(error(Net.checked(Net.alice().openTokenAccount(Net.ALICE, Net.BOB, Net.USDT), 1, 9)))
                .as("other decimals")
                .isEqualTo("{\"InstructionError\":[1,{\"Custom\":18}]}");
        assertThat(error(Net.checked(Net.alice(), 1, 6)))
                .as("no account of the recipient")
                .isEqualTo("{\"InstructionError\":[0,\"InvalidAccountData\"]}");
        assertThat(error(Net.alice()
                        .openTokenAccount(Net.ALICE, Net.BOB, Net.USDC)
                        .call(
                                Ids.TOKEN,
                                TxWriter.refs()
                                        .written(Net.ALICE_USDT)
                                        .written(Pubkey.tokenAccount(Net.BOB, Net.USDC))
                                        .signs(Net.ALICE),
                                new Bytes.Writer().u8(3).u64(1))))
                .as("another mint")
                .isEqualTo("{\"InstructionError\":[1,{\"Custom\":3}]}");
    }

    @Test
    void nobodyMovesWhatIsNotHis() {
        Bytes.Writer data =
                new Bytes.Writer().u8(TokenProgram.TRANSFER_CHECKED).u64(1).u8(6);
        TxWriter.Refs accounts = TxWriter.refs()
                .written(Net.ALICE_USDT)
                .read(Net.USDT)
                .written(Net.ALICE_USDT)
                .signs(Faucet.ADDRESS);
        Bytes raw = new TxWriter(Net.ALICE)
                .call(Ids.TOKEN, accounts, data)
                .sign(net.blockhash(), Net.ALICE_KEY, Net.key("not the faucet"));
        assertThat(net.simulate(padded(raw)).path("err").toString())
                .isEqualTo("{\"InstructionError\":[0,{\"Custom\":4}]}");
        Bytes.Writer mint = new Bytes.Writer().u8(TokenProgram.MINT_TO).u64(1);
        assertThat(error(Net.alice()
                        .call(
                                Ids.TOKEN,
                                TxWriter.refs()
                                        .written(Net.USDT)
                                        .written(Net.ALICE_USDT)
                                        .signs(Net.ALICE),
                                mint)))
                .as("only the faucet mints")
                .isEqualTo("{\"InstructionError\":[0,{\"Custom\":4}]}");
    }

    @Test
    void programsThatAreNotBuiltInAreUnsupported() {
        assertThat(error(Net.alice().call(Net.BOB, TxWriter.refs(), new Bytes.Writer())))
                .isEqualTo("{\"InstructionError\":[0,\"UnsupportedProgramId\"]}");
        assertThat(error(Net.alice().call(Ids.TOKEN, TxWriter.refs(), new Bytes.Writer().u8(9))))
                .isEqualTo("{\"InstructionError\":[0,{\"Custom\":12}]}");
    }

    @Test
    void aBudgetIsSaidOnce() {
        TxWriter tx = Net.alice();
        for (int i = 0; i < 2; i++) {
            tx.call(Ids.BUDGET, TxWriter.refs(), new Bytes.Writer().u8(2).u32(1000));
        }
        assertThat(error(tx)).isEqualTo("{\"DuplicateInstruction\":1}");
    }

    @Test
    void theTrialRunsAtTheCommitmentThatIsAskedFor() {
        assertThatThrownBy(() -> net.call("sendTransaction", net.pay(Net.SOL).base64(), Map.of("encoding", "base64")))
                .as("the blockhash is not final yet")
                .hasMessage("Transaction simulation failed: Blockhash not found");
        assertThatThrownBy(() -> net.call("sendTransaction", "%", Map.of("encoding", "base64")))
                .isInstanceOfSatisfying(
                        Rpc.Failure.class, e -> assertThat(e.code()).isEqualTo(-32602));
        assertThatThrownBy(() -> net.call(
                        "simulateTransaction",
                        net.pay(Net.SOL).base64(),
                        Map.of("encoding", "base64", "sigVerify", true, "replaceRecentBlockhash", true)))
                .hasMessage("sigVerify may not be used with replaceRecentBlockhash");
    }

    private String error(TxWriter tx) {
        return net.simulate(tx.sign(net.blockhash(), Net.ALICE_KEY)).path("err").toString();
    }

    /** A second signature, which a trial does not look at. */
    private static Bytes padded(Bytes raw) {
        byte[] bytes = raw.array();
        return new Bytes.Writer()
                .u8(bytes[0])
                .raw(raw.slice(1, 65).array())
                .zeros(64)
                .raw(raw.slice(65, bytes.length).array())
                .bytes();
    }

    /** The message of a refused broadcast and the error that stands in its data. */
    private org.assertj.core.api.AbstractStringAssert<?> refused(Bytes raw) {
        try {
            net.send(raw);
            return assertThat("accepted");
        } catch (Rpc.Failure e) {
            assertThat(e.code()).isEqualTo(PREFLIGHT);
            String begins = "Transaction simulation failed: ";
            assertThat(e.getMessage()).startsWith(begins);
            return assertThat(String.valueOf(e.getMessage()).substring(begins.length()) + ": "
                    + e.json().path("err"));
        }
    }
}
