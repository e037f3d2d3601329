package dev.strongroom.chain.tron.node;

import static dev.strongroom.chain.tron.node.TronRefusals.code;
import static dev.strongroom.chain.tron.node.TronScene.CAP;
import static dev.strongroom.chain.tron.node.TronScene.COIN;
import static dev.strongroom.chain.tron.node.TronScene.TRX;
import static dev.strongroom.chain.tron.node.TronScene.USDC;
import static dev.strongroom.chain.tron.node.TronScene.USDT;
import static dev.strongroom.chain.tron.node.TronScene.address;
import static dev.strongroom.chain.tron.node.TronScene.intent;
import static dev.strongroom.chain.tron.node.TronScene.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SigningRules;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.tron.TronTerms;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a payment is priced at, and which payments are refused before anything is signed. */
class TronPricingTest {
    /** Energy of a transfer to a first-time holder, a quarter more, a first write more, at 100 sun. */
    private static final long COMFORTABLE = (27_981 + 27_981 / 4 + 15_000) * 100;

    @TempDir
    Path folder;

    private TronScene scene;
    private Address payer;

    @BeforeEach
    void open() {
        scene = new TronScene(folder);
        payer = scene.funded("payer");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aHotTokenPaymentHasAFeeLimitWithAMargin() {
        TronTerms terms = terms(intent(payer, address("payee"), units(USDT, COIN)));
        assertThat(terms.feeLimit()).isEqualTo(COMFORTABLE);
        assertThat(terms.permission()).isZero();
        assertThat(terms.memo()).isEmpty();
    }

    @Test
    void aColdTokenPaymentMayUseTheWholeCap() {
        TransferIntent intent = intent(payer, address("payee"), units(USDT, COIN));
        TronTerms terms =
                (TronTerms) scene.node().terms(intent, scene.node().nextSlot(payer, Route.COLD, Set.of()), Route.COLD);
        assertThat(terms.feeLimit()).isEqualTo(CAP.longValueExact() - 348_000);
        byte[] bytes = TronScene.CODEC.build(intent, terms).bytes();
        SigningRules rules = TronScene.LISTED.rules();
        assertThat(TronScene.CODEC.decode(bytes, rules).feeCap()).isLessThanOrEqualTo(CAP);
    }

    @Test
    void aCapBelowWhatTheNetworkAsksIsRefused() {
        Amount one = units(USDT, COIN);
        BigInteger enough = BigInteger.valueOf(2_798_100 + 348_000);
        TransferIntent tight = intent(payer, address("payee"), one, enough);
        assertThat(terms(tight).feeLimit()).isEqualTo(2_798_100);
        TransferIntent little = intent(payer, address("payee"), one, enough.subtract(BigInteger.ONE));
        assertThat(code(() -> terms(little))).isEqualTo("fee.market");
    }

    @Test
    void aPaymentOfTrxHasNoFeeLimit() {
        assertThat(terms(intent(payer, address("payee"), units(TRX, COIN))).feeLimit())
                .isZero();
    }

    @Test
    void aWalletThatIsNotActiveIsToldSo() {
        TransferIntent intent = intent(address("nobody"), payer, units(TRX, COIN));
        assertThat(code(() -> terms(intent))).isEqualTo("tron.inactive");
    }

    @Test
    void aPaymentBeyondTheBalanceIsRefused() {
        assertThat(code(() -> terms(intent(payer, address("payee"), units(TRX, 1_000 * COIN)))))
                .isEqualTo("tron.funds");
        assertThat(code(() -> terms(intent(payer, address("payee"), units(TRX, 999 * COIN)))))
                .as("1.1 TRX to activate the recipient")
                .isEqualTo("tron.funds");
        TronTerms fits = terms(intent(payer, address("payee"), units(TRX, 998 * COIN)));
        assertThat(fits.feeLimit()).isZero();
        Address poor = address("poor");
        scene.fund(poor, units(TRX, 1));
        scene.fund(poor, units(USDT, COIN));
        assertThat(code(() -> terms(intent(poor, payer, units(USDT, COIN))))).isEqualTo("tron.funds");
    }

    @Test
    void aTransferThatWouldRevertIsRefusedWithItsReason() {
        TransferIntent tooMuch = intent(payer, address("payee"), units(USDT, 1_001 * COIN));
        assertThat(code(() -> terms(tooMuch))).isEqualTo("tron.revert");
        assertThatThrownBy(() -> terms(tooMuch)).hasMessageContaining("panic 0x11");
        scene.control("freeze", payer.text());
        TransferIntent frozen = intent(payer, address("payee"), units(USDT, COIN));
        assertThat(code(() -> terms(frozen))).isEqualTo("tron.revert");
        assertThatThrownBy(() -> terms(frozen)).hasMessageContaining("without a reason");
        TransferIntent told = intent(payer, address("payee"), units(USDC, COIN));
        assertThatThrownBy(() -> terms(told)).hasMessageContaining("account is blacklisted'");
    }

    @Test
    void aRecipientThatTheIssuerHasBlockedIsRefusedThoughTethersTransferWouldPass() {
        scene.control("freeze", address("payee").text());
        for (Token token : List.of(USDT, USDC)) {
            TransferIntent blocked = intent(payer, address("payee"), units(token, COIN));
            assertThat(code(() -> terms(blocked))).isEqualTo("tron.blocked");
            assertThatThrownBy(() -> terms(blocked)).hasMessageContaining("ask for another address");
        }
        scene.control("freeze", address("payee").text(), false);
        for (Token token : List.of(USDT, USDC)) {
            assertThat(terms(intent(payer, address("payee"), units(token, COIN)))
                            .feeLimit())
                    .isPositive();
        }
    }

    @Test
    void aContractIsNotPaidTrx() {
        Address contract =
                TronScene.CODEC.address(TronScene.LISTED.network(), USDT.asset().reference());
        assertThat(code(() -> terms(intent(payer, contract, units(TRX, COIN))))).isEqualTo("tron.recipient");
    }

    @Test
    void aTokenThatDoesNotExistIsRefused() {
        Asset nowhere = Asset.parse("tron:0x4a9c92cd/trc20:" + address("payee").text());
        TransferIntent intent = intent(payer, address("other"), Amount.of(1, nowhere));
        assertThat(code(() -> terms(intent))).isEqualTo("tron.contract");
    }

    @Test
    void aSlotOrAssetOfAnotherNetworkIsRefused() {
        Address foreign = TronScene.CODEC.address(Network.parse("tron:0x2b6653dc"), payer.text());
        assertThat(code(() -> scene.node().nextSlot(foreign, Route.HOT, Set.of())))
                .isEqualTo("network.wrong");
    }

    private TronTerms terms(TransferIntent intent) {
        return (TronTerms) scene.terms(intent);
    }
}
