package dev.strongroom.chain.solana.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Movement;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.Watch;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.solana.SolanaTerms;
import dev.strongroom.chain.solana.TokenProgram;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Mints of Token-2022, which may do more than move units. */
class LiteSvmTokenTest extends SolanaNodeContract {
    private static final int PERMANENT_DELEGATE = 12;
    private static final int UNHEARD_OF = 99;

    private final LiteSvmUnderTest svm = new LiteSvmUnderTest();

    @Override
    SolanaUnderTest start() {
        return svm;
    }

    /** A new mint of six decimals, as the registry would list it. */
    private Token mint(Map<String, Object> shape) {
        Address mint = wallet("mint " + shape).address();
        Map<String, Object> whole = new HashMap<>(shape);
        whole.put("program", TokenProgram.TOKEN_2022.id());
        svm.createMint(mint.text(), whole);
        return new Token(new Asset(mint.network(), "token", mint.text()), "T22", 6);
    }

    private SolanaNode listing(Token token, String... extensions) {
        ListedNetwork network = practice();
        List<Token> tokens = new ArrayList<>(network.tokens());
        tokens.add(token);
        ListedNetwork listed = new ListedNetwork(
                network.network(),
                network.name(),
                network.kind(),
                network.confirmations(),
                network.maxFeeCap(),
                tokens,
                Map.of(token.asset(), Set.of(extensions)));
        return client(svm.url(), RpcSettings.DEFAULT, listed);
    }

    @Test
    void ofATokenThatKeepsAShareOnlyTheRestWasReceived() {
        Token token = mint(Map.of("fee", Map.of("bps", 100, "most", "1000000")));
        Wallet payer = funded("payer", token);
        Address to = wallet("payee").address();
        try (SolanaNode node = listing(token, "transferFee")) {
            TransferIntent intent = payer.pays(to, units(token, 10_000));
            SignedTransfer signed = payer.signs(intent, node.terms(intent, next(payer), Route.HOT));
            send(signed);
            Landed landed = landed(signed);
            assertThat(landed.succeeded()).isTrue();
            assertThat(landed.received()).isEqualTo(9_900);
            assertThat(landed.fee()).isGreaterThan(BigInteger.valueOf(2_157_600));
            assertThat(balance(to, token)).isEqualTo(9_900);
            assertThat(balance(payer.address(), token)).isEqualTo(TOKENS - 10_000);
            assertThat(moved(node, landed, token))
                    .containsExactlyInAnyOrder(
                            new Movement(
                                    signed.txid(), 0, payer.address(), token.asset(), BigInteger.valueOf(-10_000), to),
                            new Movement(
                                    signed.txid(), 0, to, token.asset(), BigInteger.valueOf(9_900), payer.address()));
        }
    }

    /** What the block of a payment moved of a token, whoever has it. */
    private static List<Movement> moved(SolanaNode node, Landed landed, Token token) {
        long height = landed.block().height();
        try (BlockReader reader = node.readers().getFirst()) {
            Watch watch = new Watch(Set.of(token.asset()), _ -> true);
            return reader.read(height, height, watch).getFirst().movements();
        }
    }

    @Test
    void aMintMayOnlyDoWhatTheRegistryAllowsIt() {
        Token fee = mint(Map.of("fee", Map.of("bps", 100, "most", "1000000")));
        Token delegated =
                mint(Map.of("extensions", List.of(Map.of("type", PERMANENT_DELEGATE, "data", "11".repeat(32)))));
        Token unheard = mint(Map.of("extensions", List.of(Map.of("type", UNHEARD_OF, "data", "00"))));
        Wallet payer = funded("payer", fee);
        Slot slot = next(payer);
        assertThat(refusedBy(listing(fee), payer, slot, fee)).isEqualTo("solana.extension");
        assertThat(refusedBy(listing(delegated, "transferFee"), payer, slot, delegated))
                .isEqualTo("solana.extension");
        assertThat(refusedBy(listing(delegated, "permanentDelegate"), payer, slot, delegated))
                .as("allowed, and none of it held")
                .isEqualTo("solana.funds");
        assertThat(refusedBy(listing(unheard, "number 99"), payer, slot, unheard))
                .isEqualTo("solana.extension");
    }

    private String refusedBy(SolanaNode node, Wallet payer, Slot slot, Token token) {
        try (node) {
            TransferIntent intent = payer.pays(wallet("payee").address(), units(token, 1));
            return refusal(() -> node.terms(intent, slot, Route.HOT));
        }
    }

    @Test
    void aRecipientThatAsksForMemosIsPaidSinceEachPaymentCarriesOne() {
        Token token = mint(Map.of());
        Wallet payer = funded("payer", token);
        Address to = wallet("payee").address();
        svm.requireMemo(to, token);
        try (SolanaNode node = listing(token)) {
            TransferIntent intent = payer.pays(to, units(token, 7));
            SignedTransfer signed = payer.signs(intent, node.terms(intent, next(payer), Route.HOT));
            send(signed);
            assertThat(landed(signed).received()).isEqualTo(7);
            assertThat(balance(to, token)).isEqualTo(7);
        }
    }

    @Test
    void aMintWhoseDecimalsAreNotTheRegistrysIsRefused() {
        Token token = mint(Map.of("decimals", 9));
        Wallet payer = funded("payer");
        assertThat(refusedBy(listing(token), payer, next(payer), token)).isEqualTo("token.decimals");
    }

    @Test
    void anAccountThatWasGivenAwayNeitherCountsNorPaysNorReceives() {
        Wallet payer = funded("payer", usdt());
        Address to = wallet("payee").address();
        Address thief = wallet("thief").address();
        svm.fund(to, units(usdt(), 1));
        TransferIntent intent = payer.pays(to, units(usdt(), 1));
        svm.giveAway(to, usdt(), thief);
        assertThat(refusal(() -> node().terms(intent, next(payer), Route.HOT))).isEqualTo("solana.recipient");
        assertThat(balance(to, usdt())).isZero();
        svm.giveAway(payer.address(), usdt(), thief);
        assertThat(refusal(() -> node().terms(intent, next(payer), Route.HOT))).isEqualTo("solana.funds");
        assertThat(balance(payer.address(), usdt())).isZero();
    }

    @Test
    void hotPricesFollowTheMarketAndStayUnderTheCap() {
        Wallet payer = funded("payer");
        Slot slot = next(payer);
        Address to = wallet("payee").address();
        svm.priorityFees(0, 0, 400_000, 400_000, 1_000_000);
        try {
            SolanaTerms hot = (SolanaTerms) node().terms(payer.pays(to, lamports(RENT)), slot, Route.HOT);
            assertThat(hot.microLamports()).isEqualTo(800_000);
            BigInteger tight = BigInteger.valueOf(5_000 + hot.computeLimit() / 2);
            SolanaTerms capped = (SolanaTerms) node().terms(payer.pays(to, lamports(RENT), tight), slot, Route.HOT);
            assertThat(capped.feeCap()).isEqualTo(tight);
            assertThat(capped.microLamports()).isBetween(BigInteger.valueOf(400_000), BigInteger.valueOf(500_000));
            BigInteger less = BigInteger.valueOf(5_000 + hot.computeLimit() / 3);
            TransferIntent tooTight = payer.pays(to, lamports(RENT), less);
            assertThat(refusal(() -> node().terms(tooTight, slot, Route.HOT))).isEqualTo("fee.market");
        } finally {
            svm.priorityFees();
        }
    }
}
