package dev.strongroom.chain.evm.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.AddressUse;
import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotUse;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.evm.EvmTerms;
import dev.strongroom.chain.rpc.RpcSettings;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A payment's life on a node: priced, sent, found, and everything that can happen on the way. */
abstract class EvmPaymentContract extends EvmNodeContract {
    @Test
    void aNativePaymentIsPricedSentAndFoundWithItsFee() {
        Wallet payer = funded("payer");
        Address to = wallet("payee").address();
        SignedTransfer signed = signed(payer, to, ether(BigInteger.valueOf(12_345)));
        send(signed);
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isTrue();
        assertThat(landed.txid()).isEqualTo(signed.txid());
        assertThat(landed.received()).isEqualTo(12_345);
        assertThat(landed.block()).isEqualTo(node().head());
        Token coin = practice().nativeToken();
        assertThat(balance(to, coin)).isEqualTo(12_345);
        assertThat(balance(payer.address(), coin))
                .isEqualTo(ETHER.subtract(landed.fee()).subtract(BigInteger.valueOf(12_345)));
    }

    @Test
    void aTokenWhoseTransferReturnsNothingIsPaidAllTheSame() {
        tokenIsPaid(under().silentToken());
    }

    @Test
    void aTokenWhoseTransferReturnsTrueIsPaid() {
        tokenIsPaid(under().usualToken());
    }

    private void tokenIsPaid(Token token) {
        Wallet payer = funded("payer", token);
        Address to = wallet("payee").address();
        SignedTransfer signed = signed(payer, to, units(token, 250_000_000));
        send(signed);
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isTrue();
        assertThat(landed.received()).isEqualTo(250_000_000);
        assertThat(landed.fee()).isPositive();
        assertThat(balance(to, token)).isEqualTo(250_000_000);
        assertThat(balance(payer.address(), token)).isEqualTo(750_000_000);
    }

    @Test
    void aTransferThatWouldRevertIsRefusedBeforeItIsSigned() {
        Token token = under().usualToken();
        Wallet payer = funded("payer", token);
        TransferIntent tooMuch = payer.pays(wallet("payee").address(), units(token, 1_000_000_001));
        assertThatThrownBy(() -> node().terms(tooMuch, slot(payer, 0), Route.HOT))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("evm.revert"))
                .hasMessageContaining("exceeds balance");
        assertThat(use(payer, 0)).isEqualTo(SlotUse.FREE);
        assertThat(balance(payer.address(), token)).isEqualTo(1_000_000_000);
    }

    @Test
    void aRecipientThatTheIssuerHasBlockedIsRefusedThoughTethersTransferWouldPass() {
        Token silent = under().silentToken();
        Token usual = under().usualToken();
        Wallet payer = funded("payer", silent);
        under().fund(payer.address(), units(usual, 1_000_000_000));
        Address to = wallet("payee").address();
        under().blacklist(to);
        for (Token token : List.of(silent, usual)) {
            TransferIntent blocked = payer.pays(to, units(token, 1));
            assertThatThrownBy(() -> node().terms(blocked, slot(payer, 0), Route.HOT))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.code()).isEqualTo("evm.blocked"))
                    .hasMessageContaining("ask for another address");
        }
        assertThat(use(payer, 0)).isEqualTo(SlotUse.FREE);
        SignedTransfer lost = unchecked(payer, to, units(silent, 1));
        send(lost);
        assertThat(landed(lost).received()).isOne();
        assertThat(balance(to, silent)).isOne();
    }

    @Test
    void aTransferThatRevertsOnChainHasFailedAndStillCostItsFee() {
        Token token = under().silentToken();
        Wallet payer = funded("payer", token);
        Address to = wallet("payee").address();
        SignedTransfer signed = unchecked(payer, to, units(token, 1_000_000_001));
        send(signed);
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isFalse();
        assertThat(landed.received()).isZero();
        assertThat(landed.fee()).isPositive();
        assertThat(balance(to, token)).isZero();
        assertThat(balance(payer.address(), token)).isEqualTo(1_000_000_000);
        assertThat(balance(payer.address(), practice().nativeToken())).isEqualTo(ETHER.subtract(landed.fee()));
    }

    @Test
    void whatAReorgTakesAwayIsNotFoundUntilTheSameBytesLandAgain() {
        Wallet payer = funded("payer");
        Address to = wallet("payee").address();
        under().mine(3);
        SignedTransfer signed = signed(payer, to, ether(BigInteger.TEN));
        send(signed);
        assertThat(landed(signed).succeeded()).isTrue();
        under().reorg(1);
        assertThat(node().find(signed)).isEmpty();
        assertThat(use(payer, 0)).isEqualTo(SlotUse.FREE);
        assertThat(balance(to, practice().nativeToken())).isZero();
        send(signed);
        assertThat(landed(signed).received()).isEqualTo(10);
    }

    @Test
    void aDroppedTransactionLeavesItsSlotFreeForTheSameBytes() {
        Wallet payer = funded("payer");
        SignedTransfer signed = signed(payer, wallet("payee").address(), ether(BigInteger.TEN));
        holdBlocks();
        send(signed);
        assertThat(use(payer, 0)).isEqualTo(SlotUse.PENDING);
        assertThat(node().find(signed)).isEmpty();
        under().drop(signed.txid());
        assertThat(use(payer, 0)).isEqualTo(SlotUse.FREE);
        send(signed);
        under().mine(1);
        assertThat(landed(signed).succeeded()).isTrue();
    }

    @Test
    void anAnswerLostOnTheWayIsATimeOutAndTheSameBytesMayBeSentAgain() {
        Wallet payer = funded("payer");
        Address to = wallet("payee").address();
        SignedTransfer signed = signed(payer, to, ether(BigInteger.TEN));
        RpcSettings impatient = RpcSettings.DEFAULT.withTimeout(Duration.ofSeconds(1));
        try (Relay relay = new Relay(under().url());
                EvmNode through = client(relay.url(), impatient)) {
            relay.swallow("eth_sendRawTransaction");
            assertThatThrownBy(() -> through.broadcast(signed))
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.TIMEOUT));
            assertThat(relay.methods()).containsOnlyOnce("eth_sendRawTransaction");
            relay.letPass("eth_sendRawTransaction");
            assertThat(through.broadcast(signed)).isEqualTo(new Broadcast.Accepted(true));
        }
        assertThat(landed(signed).received()).isEqualTo(10);
        assertThat(balance(to, practice().nativeToken())).isEqualTo(10);
        assertThat(node().use(payer.address())).contains(new AddressUse(1, 1));
    }

    @Test
    void bytesThatWaitInThePoolAreKnownWhenTheyComeAgain() {
        Wallet payer = funded("payer");
        SignedTransfer signed = signed(payer, wallet("payee").address(), ether(BigInteger.TEN));
        holdBlocks();
        send(signed);
        assertThat(node().broadcast(signed)).isEqualTo(new Broadcast.Accepted(true));
        assertThat(node().use(payer.address())).contains(new AddressUse(0, 1));
    }

    @Test
    void aReplacementOutbidsByATenthAndTakesTheSlotAlone() {
        Token token = under().silentToken();
        Wallet payer = funded("payer", token);
        TransferIntent intent = payer.pays(wallet("payee").address(), units(token, 5));
        EvmTerms first = (EvmTerms) node().terms(intent, slot(payer, 0), Route.HOT);
        UnsignedTransfer unsigned = new EvmCodec().build(intent, first);
        EvmTerms second = (EvmTerms) node().outbid(intent, unsigned);
        assertThat(second.slot()).isEqualTo(first.slot());
        assertThat(second.gasLimit()).isEqualTo(first.gasLimit());
        assertThat(tenTimes(second.maxFeePerGas(), 10)).isGreaterThanOrEqualTo(tenTimes(first.maxFeePerGas(), 11));
        assertThat(tenTimes(second.maxPriorityFeePerGas(), 10))
                .isGreaterThanOrEqualTo(tenTimes(first.maxPriorityFeePerGas(), 11));
        assertThat(second.feeCap()).isLessThanOrEqualTo(intent.payment().feeCap());

        holdBlocks();
        SignedTransfer slow = payer.signs(intent, first);
        SignedTransfer fast = payer.signs(intent, second);
        send(slow);
        send(fast);
        under().mine(1);
        assertThat(landed(fast).received()).isEqualTo(5);
        assertThat(node().find(slow)).isEmpty();
        assertThat(node().broadcast(slow))
                .isInstanceOfSatisfying(
                        Broadcast.Rejected.class, r -> assertThat(r.code()).isEqualTo("nonce.low"));
        assertThat(use(payer, 0)).isIn(SlotUse.TAKEN, SlotUse.FINAL);
    }

    private static BigInteger tenTimes(BigInteger number, long factor) {
        return number.multiply(BigInteger.valueOf(factor));
    }

    @Test
    void aRevocationOutbidsThePaymentAndBurnsItsSlot() {
        Token token = under().silentToken();
        Wallet payer = funded("payer", token);
        TransferIntent pays = payer.pays(wallet("payee").address(), units(token, 5));
        EvmTerms terms = (EvmTerms) node().terms(pays, slot(payer, 0), Route.HOT);
        TransferIntent revokes = payer.revokes(ether(BigInteger.ZERO));
        EvmTerms outbid = (EvmTerms) node().outbid(revokes, new EvmCodec().build(pays, terms));
        holdBlocks();
        SignedTransfer payment = payer.signs(pays, terms);
        SignedTransfer revocation = payer.signs(revokes, outbid);
        send(payment);
        send(revocation);
        under().mine(1);
        assertThat(landed(revocation).succeeded()).isTrue();
        assertThat(node().find(payment)).isEmpty();
        assertThat(balance(payer.address(), token)).isEqualTo(1_000_000_000);
    }

    @Test
    void withoutRoomUnderTheCapNothingOutbids() {
        Wallet payer = funded("payer");
        BigInteger cap = BigInteger.TEN.pow(14);
        TransferIntent intent = payer.pays(wallet("payee").address(), ether(BigInteger.ONE), cap);
        EvmTerms cold = (EvmTerms) node().terms(intent, slot(payer, 0), Route.COLD);
        UnsignedTransfer unsigned = new EvmCodec().build(intent, cold);
        assertThat(refusal(() -> node().outbid(intent, unsigned))).isEqualTo("fee.cap");
    }

    @Test
    void coldBytesTakeTheWholeCapAndHotOnesOnlyWhatTheyNeed() {
        Wallet payer = funded("payer");
        TransferIntent intent = payer.pays(wallet("payee").address(), ether(BigInteger.ONE));
        EvmTerms cold = (EvmTerms) node().terms(intent, slot(payer, 0), Route.COLD);
        EvmTerms hot = (EvmTerms) node().terms(intent, slot(payer, 0), Route.HOT);
        BigInteger cap = intent.payment().feeCap();
        assertThat(cold.gasLimit()).isEqualTo(21_000);
        assertThat(cold.maxFeePerGas()).isEqualTo(cap.divide(BigInteger.valueOf(21_000)));
        assertThat(hot.feeCap()).isLessThan(cap);
        assertThat(hot.maxPriorityFeePerGas()).isPositive();
    }

    @Test
    void aCapBelowTheMarketIsRefused() {
        Wallet payer = funded("payer");
        TransferIntent intent =
                payer.pays(wallet("payee").address(), ether(BigInteger.ONE), BigInteger.valueOf(1_000_000));
        for (Route route : Route.values()) {
            assertThat(refusal(() -> node().terms(intent, slot(payer, 0), route)))
                    .isEqualTo("fee.market");
        }
        assertThat(node().use(payer.address())).contains(new AddressUse(0, 0));
    }

    @Test
    void aWalletWithoutCoinsIsRefusedAndItsBytesAreRejected() {
        Wallet poor = wallet("poor");
        Address to = wallet("payee").address();
        TransferIntent intent = poor.pays(to, ether(ETHER));
        assertThat(refusal(() -> node().terms(intent, slot(poor, 0), Route.HOT)))
                .isEqualTo("evm.funds");
        assertThat(node().broadcast(unchecked(poor, to, ether(ETHER))))
                .isInstanceOfSatisfying(
                        Broadcast.Rejected.class, r -> assertThat(r.code()).isEqualTo("funds.low"));
        assertThat(node().use(poor.address())).contains(new AddressUse(0, 0));
        assertThat(balance(to, practice().nativeToken())).isZero();
    }

    @Test
    void theNextSlotPassesThePoolAndWhatIsTakenByUs() {
        Wallet payer = funded("payer");
        Address to = wallet("payee").address();
        send(signed(payer, to, ether(BigInteger.ONE)));
        holdBlocks();
        send(signed(payer, to, ether(BigInteger.ONE)));
        assertThat(node().use(payer.address())).contains(new AddressUse(1, 2));
        Set<Slot> taken = Set.of(slot(payer, 1), slot(payer, 2), slot(payer, 4));
        assertThat(node().nextSlot(payer.address(), Route.HOT, taken)).isEqualTo(slot(payer, 3));
        assertThat(node().nextSlot(payer.address(), Route.HOT, Set.of())).isEqualTo(slot(payer, 2));
    }

    @Test
    void aSlotIsFinalOnceItsBlockIs() {
        Wallet payer = funded("payer");
        SignedTransfer signed = signed(payer, wallet("payee").address(), ether(BigInteger.ONE));
        send(signed);
        assertThat(use(payer, 0)).isEqualTo(SlotUse.TAKEN);
        assertThat(use(payer, 1)).isEqualTo(SlotUse.FREE);
        long height = landed(signed).block().height();
        for (int i = 0; i < 200 && node().finalized().height() < height; i++) {
            under().mine(1);
        }
        assertThat(use(payer, 0)).isEqualTo(SlotUse.FINAL);
    }
}
