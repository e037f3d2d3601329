package dev.strongroom.chain.solana.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotUse;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.evm.node.Relay;
import dev.strongroom.chain.solana.SolanaNonces;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nonce accounts: how they come about, how long they hold, and what proves that a value is past. */
class LiteSvmNonceTest extends SolanaNodeContract {
    private static final long DAY = 86_400;

    private final LiteSvmUnderTest svm = new LiteSvmUnderTest();

    @Override
    SolanaUnderTest start() {
        return svm;
    }

    @Test
    void bytesOnANonceAreGoodAfterADayWhenNoBlockhashOfThenIs() {
        Wallet payer = funded("payer", usdt());
        Address to = wallet("payee").address();
        TransferIntent intent = payer.pays(to, units(usdt(), 9));
        SignedTransfer signed = payer.signs(intent, node().terms(intent, next(payer), Route.COLD));
        svm.await(DAY);
        svm.mine(200);
        send(signed);
        assertThat(landed(signed).received()).isEqualTo(9);
    }

    @Test
    void aValueThatSomebodyElseUsedUpIsFinalByTheAccountsOwnHistory() {
        Wallet payer = funded("payer");
        Slot slot = next(payer);
        svm.advance(NoncePlace.of(slot).account(), payer.address());
        assertThat(node().use(slot)).isEqualTo(SlotUse.TAKEN);
        settle();
        assertThat(node().use(slot)).isEqualTo(SlotUse.FINAL);
        assertThat(node().use(next(payer))).isEqualTo(SlotUse.FREE);
    }

    @Test
    void aNodeThatLagsBehindTheSlotDoesNotEndItsPayment() {
        Wallet payer = funded("payer");
        Slot old = next(payer);
        String before = state(NoncePlace.of(old).account());
        send(signed(payer, wallet("payee").address(), lamports(RENT)));
        settle();
        Slot slot = node().nextSlot(payer.address(), Route.HOT, Set.of());
        assertThat(NoncePlace.of(slot).account()).isEqualTo(NoncePlace.of(old).account());
        String now = state(NoncePlace.of(slot).account());
        try (Relay relay = new Relay(svm.url());
                SolanaNode lagging = client(relay.url())) {
            relay.changeEach(
                    request -> true,
                    (request, answer) -> request.get("method").stringValue().equals("getSignaturesForAddress")
                            ? "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id") + ",\"result\":[]}"
                            : answer.replace(now, before));
            assertThat(kind(() -> lagging.use(slot))).isEqualTo(NodeException.Kind.ERROR);
        }
        assertThat(node().use(slot)).isEqualTo(SlotUse.FREE);
    }

    private String state(String account) {
        return svm.call("getAccountInfo", account, Map.of("encoding", "base64", "commitment", "confirmed"))
                .path("value")
                .path("data")
                .path(0)
                .stringValue();
    }

    @Test
    void openingAgainOpensOnlyWhatIsMissing() {
        Wallet wallet = wallet("payer");
        List<Address> two = open(wallet, 2);
        long height = node().head().height();
        try (SolanaNonceMaker maker = maker()) {
            assertThat(maker.open(base().signer(), wallet.address(), 2)).isEqualTo(two);
            assertThat(node().head().height()).as("nothing was sent").isEqualTo(height);
            List<Address> three = maker.open(base().signer(), wallet.address(), 3);
            assertThat(three).startsWith(two.toArray(new Address[0])).hasSize(3);
            assertThat(three)
                    .isEqualTo(SolanaNonces.accounts(base().address(), wallet.address())
                            .subList(0, 3));
        }
    }

    @Test
    void anAddressThatSomebodySpoiltIsPassedOver() {
        Wallet wallet = wallet("payer");
        List<Address> pool = SolanaNonces.accounts(base().address(), wallet.address());
        svm.fund(pool.getFirst(), lamports(RENT));
        assertThat(open(wallet, 2)).isEqualTo(pool.subList(1, 3));
        assertThat(NoncePlace.of(next(wallet)).account()).isEqualTo(pool.get(1).text());
        try (SolanaNonceMaker maker = maker()) {
            assertThat(refusal(() -> maker.open(base().signer(), wallet.address(), SolanaNonces.POOL)))
                    .isEqualTo("solana.nonce");
        }
    }

    @Test
    void aBaseThatCannotPayTheRentOpensNothing() {
        Wallet poor = wallet("poor");
        Wallet wallet = wallet("payer");
        try (SolanaNonceMaker maker = maker()) {
            assertThat(refusal(() -> maker.open(poor.signer(), wallet.address(), 1)))
                    .isEqualTo("solana.funds");
            assertThat(refusal(() -> maker.open(base().signer(), wallet.address(), SolanaNonces.POOL + 1)))
                    .isEqualTo("solana.nonce");
        }
        assertThat(refusal(() -> next(wallet))).isEqualTo("solana.nonce");
    }
}
