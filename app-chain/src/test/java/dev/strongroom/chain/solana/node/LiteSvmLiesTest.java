package dev.strongroom.chain.solana.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.evm.node.Relay;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a node may claim that is not so. */
class LiteSvmLiesTest extends SolanaNodeContract {
    private static final String OTHER = "5".repeat(87);

    private final LiteSvmUnderTest svm = new LiteSvmUnderTest();

    @Override
    SolanaUnderTest start() {
        return svm;
    }

    private SignedTransfer sent() {
        Wallet payer = funded("payer", usdt());
        SignedTransfer signed = signed(payer, wallet("payee").address(), units(usdt(), 10_000));
        send(signed);
        return signed;
    }

    @Test
    void aTransactionThatIsNotOursOrDoesNotAddUpIsNotBelieved() {
        SignedTransfer signed = sent();
        String bytes = Wire.base64(signed.bytes());
        assertThat(lied(signed, bytes, "AA" + bytes.substring(2))).isEqualTo(NodeException.Kind.MALFORMED);
        assertThat(lied(signed, "\"err\":", "\"error\":")).isEqualTo(NodeException.Kind.MALFORMED);
        assertThat(lied(signed, "\"fee\":", "\"fee\":9")).isEqualTo(NodeException.Kind.MALFORMED);
        assertThat(lied(signed, "\"preBalances\":[", "\"preBalances\":[1")).isEqualTo(NodeException.Kind.MALFORMED);
        assertThat(lied(signed, "\"preBalances\":[", "\"preBalances\":[1,")).isEqualTo(NodeException.Kind.MALFORMED);
        assertThat(lied(signed, "\"amount\":\"10000\"", "\"amount\":\"10001\""))
                .isEqualTo(NodeException.Kind.MALFORMED);
        assertThat(lied(signed, "\"postTokenBalances\":", "\"tokenBalances\":"))
                .isEqualTo(NodeException.Kind.MALFORMED);
        assertThat(landed(signed).received()).isEqualTo(10_000);
    }

    private NodeException.Kind lied(SignedTransfer signed, String text, String other) {
        return found(signed, "getTransaction", (_, answer) -> {
            assertThat(answer).contains(text);
            return answer.replace(text, other);
        });
    }

    private NodeException.Kind found(
            SignedTransfer signed, String method, BiFunction<JsonNode, String, String> change) {
        try (Relay relay = new Relay(svm.url());
                SolanaNode lied = client(relay.url())) {
            relay.changeEach(request -> request.get("method").stringValue().equals(method), change);
            return kind(() -> lied.find(signed));
        }
    }

    @Test
    void aNodeThatKnowsASignatureMustShowItsTransaction() {
        assertThat(found(sent(), "getTransaction", LiteSvmLiesTest::nothing)).isEqualTo(NodeException.Kind.ERROR);
    }

    private static String nothing(JsonNode request, String answer) {
        assertThat(answer).contains("\"result\":");
        return "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id") + ",\"result\":null}";
    }

    @Test
    void aReceiptThatCannotBeHadIsAnErrorAndNotAPaymentThatIsMissing() {
        assertThat(found(
                        sent(),
                        "getTransaction",
                        (request, _) -> "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id")
                                + ",\"error\":{\"code\":-32603,\"message\":\"internal error\"}}"))
                .isEqualTo(NodeException.Kind.ERROR);
    }

    @Test
    void aNodeBehindWhatOthersHaveShownDoesNotMissAPayment() {
        Wallet payer = funded("payer");
        SignedTransfer unsent = signed(payer, wallet("payee").address(), lamports(RENT));
        try (Relay relay = new Relay(svm.url());
                SolanaNode node = client(relay.url())) {
            assertThat(node.find(unsent)).isEmpty();
            long last = node.finalized().height();
            relay.changeEach(
                    request -> request.get("method").stringValue().equals("getSlot"),
                    (request, _) ->
                            "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id") + ",\"result\":" + (last - 1) + "}");
            assertThat(kind(() -> node.find(unsent))).isEqualTo(NodeException.Kind.ERROR);
        }
    }

    @Test
    void aNodeThatTookOtherBytesThanWereSentIsNotBelieved() {
        Wallet payer = funded("payer");
        Address to = wallet("payee").address();
        SignedTransfer signed = signed(payer, to, lamports(RENT));
        try (Relay relay = new Relay(svm.url());
                SolanaNode lied = client(relay.url())) {
            relay.change(
                    request -> request.get("method").stringValue().equals("sendTransaction"),
                    (_, answer) -> answer.replace(signed.txid(), OTHER));
            assertThat(kind(() -> lied.broadcast(signed))).isEqualTo(NodeException.Kind.MALFORMED);
        }
    }

    @Test
    void theWordsOfNodesThatRefuseBecomeFewCodes() {
        Wallet payer = funded("payer");
        SignedTransfer signed = signed(payer, wallet("payee").address(), lamports(RENT));
        assertThat(told(signed, -32002, "Transaction simulation failed: This transaction has already been processed"))
                .isEqualTo(new Broadcast.Accepted(true));
        assertThat(code(told(signed, -32002, "Transaction simulation failed: Blockhash not found")))
                .isEqualTo("blockhash.unknown");
        assertThat(code(told(signed, -32003, "Transaction signature verification failure")))
                .isEqualTo("signature.wrong");
        assertThat(code(told(signed, -32002, "Transaction simulation failed: something new")))
                .isEqualTo("node.rejected");
        assertThat(kind(() -> told(signed, -32005, "Node is behind by 42 slots")))
                .isEqualTo(NodeException.Kind.ERROR);
    }

    private static String code(Broadcast answer) {
        return answer instanceof Broadcast.Rejected rejected ? rejected.code() : "accepted";
    }

    private Broadcast told(SignedTransfer signed, int code, String words) {
        try (Relay relay = new Relay(svm.url());
                SolanaNode node = client(relay.url())) {
            svm.dropNext(1);
            relay.change(
                    request -> request.get("method").stringValue().equals("sendTransaction"),
                    (request, _) -> "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id") + ",\"error\":{\"code\":" + code
                            + ",\"message\":\"" + words + "\"}}");
            return node.broadcast(signed);
        }
    }
}
