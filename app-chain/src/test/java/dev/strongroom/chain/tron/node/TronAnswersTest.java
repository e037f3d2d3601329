package dev.strongroom.chain.tron.node;

import static dev.strongroom.chain.tron.node.TronScene.CODEC;
import static dev.strongroom.chain.tron.node.TronScene.LISTED;
import static dev.strongroom.chain.tron.node.TronScene.TRX;
import static dev.strongroom.chain.tron.node.TronScene.USDT;
import static dev.strongroom.chain.tron.node.TronScene.address;
import static dev.strongroom.chain.tron.node.TronScene.intent;
import static dev.strongroom.chain.tron.node.TronScene.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.tron.TronAddress;
import dev.strongroom.chain.tron.TronSlot;
import dev.strongroom.chain.tron.TronTerms;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as a java-tron 4.8.0 node was recorded to give them, and answers that no node should give. */
class TronAnswersTest {
    private static final long TIME = 1_795_245_000_000L;
    private static final String BLOCK_ID = "0000000000000017" + "68e558c41f02e694ea7f0d28a998414482f4fc1fda1338ea";
    private static final String INFO = "/wallet/gettransactioninfobyid";

    private final Address payer = address("payer");
    private final Address payee = address("payee");
    private final SignedTransfer token = sign(USDT, 30_000_000);
    private final SignedTransfer coin = sign(TRX, 0);

    private Answers answers;
    private TronNode node;

    @BeforeEach
    void open() {
        answers = new Answers().at(23, TIME);
        node = answers.client();
    }

    @AfterEach
    void close() {
        node.close();
        answers.close();
    }

    @Test
    void aRecordedTokenPaymentIsReadWithItsFeeAndItsEvent() {
        landed(token, "SUCCESS");
        answers.says(INFO, info(token, 3_143_100, "SUCCESS", "") + ",\"log\":[" + log(payer, payee, 5_000_000) + "]}");
        Landed landed = node.find(token).orElseThrow();
        assertThat(landed.succeeded()).isTrue();
        assertThat(landed.fee()).isEqualTo(3_143_100);
        assertThat(landed.received()).isEqualTo(5_000_000);
        assertThat(landed.block().height()).isEqualTo(23);
    }

    /** With lent energy and free bytes a node leaves the fee out. */
    @Test
    void aPaymentThatCostNothingHasNoFeeField() {
        landed(token, "SUCCESS");
        String info = "{\"id\": \"" + token.txid() + "\",\"blockNumber\": 23,\"blockTimeStamp\": 1795245849000,"
                + "\"contractResult\": [\"" + "0".repeat(63) + "1\"],\"receipt\": {\"energy_usage\": 12981,"
                + "\"energy_usage_total\": 12981,\"net_usage\": 345,\"result\": \"SUCCESS\"},\"log\": ["
                + log(payer, payee, 10_000_000) + "]}";
        answers.says(INFO, info);
        Landed landed = node.find(token).orElseThrow();
        assertThat(landed.fee()).isZero();
        assertThat(landed.received()).isEqualTo(10_000_000);
    }

    @Test
    void aRecordedPaymentOfTrxNamesNoResult() {
        landed(coin, "SUCCESS");
        String info = "{\"id\": \"" + coin.txid() + "\",\"fee\": 1100000,\"blockNumber\": 23,"
                + "\"blockTimeStamp\": 1795245813000,\"contractResult\": [\"\"],\"receipt\": {\"net_fee\": 100000}}";
        answers.says(INFO, info);
        Landed landed = node.find(coin).orElseThrow();
        assertThat(landed.succeeded()).isTrue();
        assertThat(landed.fee()).isEqualTo(1_100_000);
        assertThat(landed.received()).isEqualTo(5_000_000);
    }

    @ParameterizedTest
    @CsvSource({"OUT_OF_ENERGY,844000", "REVERT,80200"})
    void aRecordedFailureHasItsFeeAndPaidNothing(String result, long fee) {
        landed(token, result);
        answers.says(INFO, info(token, fee, result, "\"result\": \"FAILED\",") + "}");
        Landed landed = node.find(token).orElseThrow();
        assertThat(landed.succeeded()).isFalse();
        assertThat(landed.received()).isZero();
        assertThat(landed.fee()).isEqualTo(fee);
    }

    @Test
    void eventsOfOtherContractsOrForOthersPayNothing() {
        landed(token, "SUCCESS");
        String foreign = log(payer, payee, 5_000_000).replace(body(contract()), body(payee));
        String logs = foreign + "," + log(payee, payer, 5_000_000) + "," + log(payer, address("other"), 5_000_000);
        answers.says(INFO, info(token, 0, "SUCCESS", "") + ",\"log\":[" + logs + "]}");
        Landed landed = node.find(token).orElseThrow();
        assertThat(landed.succeeded()).as("it ran, and paid somebody else").isFalse();
        assertThat(landed.received()).isZero();
    }

    @Test
    void aTokenThatKeepsAShareIsBookedByItsEvents() {
        landed(token, "SUCCESS");
        answers.says(INFO, info(token, 0, "SUCCESS", "") + ",\"log\":[" + log(payer, payee, 4_999_000) + "]}");
        assertThat(node.find(token).orElseThrow().received()).isEqualTo(4_999_000);
    }

    @Test
    void infoAndBlockThatDisagreeAreNoAnswer() {
        answers.says(INFO, info(token, 0, "SUCCESS", "") + "}");
        landed(token, "REVERT");
        malformed(() -> node.find(token));
        landed(token, "");
        malformed(() -> node.find(token));
        landed(token, "SUCCESS");
        answers.says(INFO, info(token, 0, "SUCCESS", "\"result\": \"FAILED\",") + "}");
        malformed(() -> node.find(token));
        answers.says(INFO, info(token, 400_000_000_000L, "SUCCESS", "") + "}");
        malformed(() -> node.find(token));
        answers.says(INFO, info(coin, 0, "SUCCESS", "") + "}");
        malformed(() -> node.find(token));
        answers.says(INFO, "{\"id\":7}");
        malformed(() -> node.find(token));
    }

    @Test
    void aTransactionThatItsBlockDoesNotHoldIsInNoBlock() {
        answers.says(INFO, info(token, 0, "SUCCESS", "") + "}");
        assertThat(node.find(token)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSACTION_EXPIRATION_ERROR, tron.expired",
        "TAPOS_ERROR, tron.tapos",
        "SIGERROR, tron.signature",
        "CONTRACT_VALIDATE_ERROR, tron.validate",
        "CONTRACT_EXE_ERROR, tron.contract",
        "BANDWITH_ERROR, tron.bandwidth",
        "TOO_BIG_TRANSACTION_ERROR, tron.size"
    })
    void aRefusedBroadcastHasAStableCode(String theirs, String ours) {
        answers.says("/wallet/broadcasthex", said(false, theirs, token.txid(), "why\\nnot"));
        assertThat(node.broadcast(token)).isEqualTo(new Broadcast.Rejected(ours, "why not"));
        answers.says("/wallet/gettransactionbyid", "{\"txID\":\"" + token.txid() + "\"}");
        assertThat(node.broadcast(token)).isEqualTo(new Broadcast.Accepted(true));
    }

    @Test
    void aBroadcastThatIsTakenOrKnownIsAccepted() {
        answers.says("/wallet/broadcasthex", said(true, "SUCCESS", token.txid(), ""));
        assertThat(node.broadcast(token)).isEqualTo(new Broadcast.Accepted(false));
        answers.says("/wallet/broadcasthex", said(false, "DUP_TRANSACTION_ERROR", token.txid(), "Dup transaction."));
        assertThat(node.broadcast(token)).isEqualTo(new Broadcast.Accepted(true));
    }

    @Test
    void aTroubleOfTheNodeIsNoRefusalOfTheBytes() {
        for (String code : List.of("SERVER_BUSY", "NO_CONNECTION", "OTHER_ERROR", "NEW_CODE", "")) {
            answers.says("/wallet/broadcasthex", said(false, code, token.txid(), "later"));
            assertThatThrownBy(() -> node.broadcast(token)).isInstanceOf(NodeException.class);
        }
        answers.says("/wallet/broadcasthex", said(true, "SUCCESS", coin.txid(), ""));
        malformed(() -> node.broadcast(token));
        answers.says("/wallet/broadcasthex", "{}");
        malformed(() -> node.broadcast(token));
        answers.says("/wallet/broadcasthex", "{\"Error\":\"class java.lang.NullPointerException : null\"}");
        assertThatThrownBy(() -> node.broadcast(token)).hasMessageContaining("NullPointerException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"blockID\":\"00\",\"block_header\":{\"raw_data\":{}}}",
                "{\"blockID\":\"" + BLOCK_ID + "\"}",
                "{\"blockID\":\"" + BLOCK_ID + "\",\"block_header\":{\"raw_data\":{\"number\":24}}}",
                "{\"blockID\":\"" + BLOCK_ID + "\",\"block_header\":{\"raw_data\":{\"number\":\"23\"}}}",
                "{\"blockID\":\"" + BLOCK_ID + "\",\"block_header\":{\"raw_data\":{\"number\":23,\"timestamp\":-1}}}"
            })
    void aBlockOfAnotherShapeIsNoAnswer(String block) {
        answers.says("/wallet/getnowblock", block);
        malformed(() -> node.head());
    }

    /** Recorded: the reference block, in hex, is bytes 6 to 7 and 8 to 15 of its id. */
    @Test
    void aSlotLeansOnTheSolidBlock() {
        answers.says(
                "/walletsolidity/getnowblock",
                "{\"blockID\":\"" + BLOCK_ID + "\",\"block_header\":{\"raw_data\":{\"number\":23,\"timestamp\":1}}}");
        TronSlot slot = TronSlot.read(node.nextSlot(payer, Route.HOT, Set.of()).value());
        assertThat(slot.refBlockBytes()).isEqualTo("0017");
        assertThat(slot.refBlockHash()).isEqualTo("68e558c41f02e694");
        assertThat(slot.expiration()).isEqualTo(TIME + 600_000);
    }

    @Test
    void theBalanceOfATokenIsExactlyOneWord() {
        String word = "00000000000000000000000000000000000000000000000000038d7ea4c68000";
        answers.says("/walletsolidity/triggerconstantcontract", constant("\"" + word + "\"", "{}", ""));
        assertThat(held(USDT)).isEqualTo(1_000_000_000_000_000L);
        for (String odd :
                List.of("", "\"\"", "\"00\"", "\"" + word + word + "\"", "\"" + word + "\",\"" + word + "\"")) {
            answers.says("/walletsolidity/triggerconstantcontract", constant(odd, "{}", ""));
            malformed(() -> node.balances(List.of(payer), USDT.asset()));
        }
        answers.says(
                "/walletsolidity/triggerconstantcontract",
                constant("\"" + word + "\"", "{\"ret\":\"FAILED\"}", "REVERT opcode executed"));
        malformed(() -> node.balances(List.of(payer), USDT.asset()));
    }

    @Test
    void aBalanceOfTrxIsLeftOutWhereItIsZeroAndNeverOfAnother() {
        assertThat(held(TRX)).isZero();
        answers.says("/walletsolidity/getaccount", "{\"address\":\"" + payer + "\"}");
        assertThat(held(TRX)).isZero();
        answers.says("/walletsolidity/getaccount", "{\"address\":\"" + payee + "\",\"balance\":5}");
        malformed(() -> node.balances(List.of(payer), TRX.asset()));
    }

    /** As recorded of an account after a permission update. */
    @Test
    void theActivePermissionSignsWhereTheOwnersWasGivenAway() {
        priced();
        answers.says("/wallet/getaccount", account(permission(payee, 1), active(payer, 1)));
        assertThat(((TronTerms) terms()).permission()).isEqualTo(2);
        answers.says("/wallet/getaccount", account(permission(payer, 1), active(payee, 1)));
        assertThat(((TronTerms) terms()).permission()).isZero();
        answers.says("/wallet/getaccount", account(permission(payee, 1), active(payer, 2)));
        assertThat(TronRefusals.code(() -> terms())).isEqualTo("tron.permission");
        String noTransfers = active(payer, 1).replace("0200008000", "0000000000");
        answers.says("/wallet/getaccount", account(permission(payee, 1), noTransfers));
        assertThat(TronRefusals.code(() -> terms())).isEqualTo("tron.permission");
    }

    @Test
    void aNetworkThatRaisedItsPricesBeyondTheBoundsIsRefused() {
        priced();
        answers.says("/wallet/getaccount", account(permission(payer, 1), active(payer, 1)));
        answers.says("/wallet/getchainparameters", parameters(100, 2_000));
        assertThat(TronRefusals.code(() -> terms())).isEqualTo("fee.market");
        answers.says("/wallet/getchainparameters", parameters(420, 1_000));
        assertThat(TronRefusals.code(() -> terms())).isEqualTo("fee.market");
        answers.says("/wallet/getchainparameters", "{\"chainParameter\":[]}");
        malformed(this::terms);
    }

    private SlotTerms terms() {
        Slot slot = node.nextSlot(payer, Route.HOT, Set.of());
        return node.terms(intent(payer, payee, units(USDT, 5_000_000), BigInteger.valueOf(5_000_000)), slot, Route.HOT);
    }

    private void priced() {
        answers.says("/wallet/getchainparameters", parameters(100, 1_000));
        transfer("\"" + "0".repeat(64) + "\"", "{}", "");
    }

    /** What the token's contract says, whatever it is asked: a transfer, and whether the recipient is blocked. */
    private void transfer(String constant, String ret, String message) {
        answers.says(
                "/wallet/triggerconstantcontract",
                constant(constant, ret, message).replace("454", "12981"));
    }

    @Test
    void aRecipientIsBlockedWhereTheContractSaysSoAndNotWhereItKnowsNoSuchQuestion() {
        priced();
        answers.says("/wallet/getaccount", account(permission(payer, 1), active(payer, 1)));
        transfer("\"" + "0".repeat(63) + "1\"", "{}", "");
        assertThat(TronRefusals.code(() -> terms())).isEqualTo("tron.blocked");
        transfer("", "{\"ret\":\"FAILED\"}", "REVERT opcode executed");
        assertThat(TronRefusals.code(() -> terms()))
                .as("by the transfer itself")
                .isEqualTo("tron.revert");
    }

    private static String parameters(long energy, long bandwidth) {
        return "{\"chainParameter\":[{\"key\":\"getEnergyFee\",\"value\":%d},{\"key\":\"getTransactionFee\",\"value\":%d},"
                        .formatted(energy, bandwidth)
                + "{\"key\":\"getCreateAccountFee\",\"value\":100000},{\"key\":\"getAllowMultiSign\"},"
                + "{\"key\":\"getCreateNewAccountFeeInSystemContract\",\"value\":1000000},"
                + "{\"key\":\"getMaxFeeLimit\",\"value\":15000000000}]}";
    }

    private String account(String owner, String active) {
        return "{\"address\": \"" + payer + "\",\"balance\": 148183802,\"create_time\": 1795245804000,"
                + "\"owner_permission\": " + owner + ",\"active_permission\": [" + active + "],"
                + "\"frozenV2\": [{},{\"type\": \"ENERGY\"},{\"type\": \"TRON_POWER\"}],\"asset_optimized\": true}";
    }

    private static String permission(Address key, int threshold) {
        return "{\"permission_name\": \"owner\",\"threshold\": " + threshold + ",\"keys\": [{\"address\": \"" + key
                + "\",\"weight\": 1}]}";
    }

    private static String active(Address key, int threshold) {
        return "{\"type\": \"Active\",\"id\": 2,\"permission_name\": \"treasury\",\"threshold\": " + threshold
                + ",\"operations\": \"0200008000000000000000000000000000000000000000000000000000000000\",\"keys\": "
                + "[{\"address\": \"" + key + "\",\"weight\": 1}]}";
    }

    private static String constant(String results, String ret, String message) {
        return "{\"result\":{\"result\":true" + (message.isEmpty() ? "" : ",\"message\":\"" + message + "\"")
                + "},\"energy_used\":454,\"constant_result\":[" + results + "],\"transaction\":{\"ret\":[" + ret
                + "],\"visible\":true}}";
    }

    private static String said(boolean result, String code, String txid, String message) {
        return "{\"result\":" + result + ",\"code\":\"" + code + "\",\"txid\":\"" + txid + "\",\"message\":\"" + message
                + "\"}";
    }

    private void landed(SignedTransfer signed, String result) {
        answers.at(
                23, TIME, Answers.transaction("ab".repeat(32), "SUCCESS"), Answers.transaction(signed.txid(), result));
    }

    private static String info(SignedTransfer signed, long fee, String result, String more) {
        return "{\"id\": \"" + signed.txid() + "\",\"fee\": " + fee + ",\"blockNumber\": 23," + more
                + "\"blockTimeStamp\": 1795245819000,\"contractResult\": [\"\"],\"contract_address\": \"41"
                + body(contract()) + "\",\"receipt\": {\"energy_fee\": 2798100,\"energy_usage_total\": 27981,"
                + "\"net_fee\": 345000,\"result\": \"" + result + "\"}";
    }

    private static String log(Address from, Address to, long units) {
        return "{\"address\": \"" + body(contract()) + "\",\"topics\": ["
                + "\"ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef\",\"" + "0".repeat(24)
                + body(from)
                + "\",\"" + "0".repeat(24) + body(to) + "\"],\"data\": \"%064x\"}".formatted(units);
    }

    private static Address contract() {
        return CODEC.address(LISTED.network(), USDT.asset().reference());
    }

    private static String body(Address address) {
        return HexFormat.of().formatHex(TronAddress.body(address));
    }

    private SignedTransfer sign(Token paid, long feeLimit) {
        TronSlot slot = TronSlot.on(BLOCK_ID, TIME, TIME + 60_000);
        TronTerms terms =
                new TronTerms(new Slot(payer.network(), payer.text(), slot.value()), BigInteger.valueOf(feeLimit));
        return TronScene.sign("payer", intent(payer, payee, units(paid, 5_000_000)), terms);
    }

    private BigInteger held(Token token) {
        return Objects.requireNonNull(
                        node.balances(List.of(payer), token.asset()).get(payer))
                .units();
    }

    private static void malformed(Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.MALFORMED));
    }
}
