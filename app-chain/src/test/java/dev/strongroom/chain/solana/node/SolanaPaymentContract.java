package dev.strongroom.chain.solana.node;

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
import dev.strongroom.chain.SlotUse;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.evm.node.Relay;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.solana.SolanaCodec;
import dev.strongroom.chain.solana.SolanaTerms;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A payment's life on a node: priced, sent, found, and everything that can happen on the way. */
abstract class SolanaPaymentContract extends SolanaNodeContract {
    @Test
    void aCoinPaymentIsPricedSentAndFoundWithItsFee() {
        Wallet payer = funded("payer");
        Address to = wallet("payee").address();
        SignedTransfer signed = signed(payer, to, lamports(12_345_678));
        assertThat(node().isKnown(signed.txid())).isFalse();
        send(signed);
        assertThat(node().isKnown(signed.txid())).isTrue();
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isTrue();
        assertThat(landed.txid()).isEqualTo(signed.txid());
        assertThat(landed.received()).isEqualTo(12_345_678);
        assertThat(landed.fee()).isBetween(BigInteger.valueOf(5_001), BigInteger.valueOf(20_000));
        assertThat(node().block(landed.block().height())).contains(landed.block());
        assertThat(balance(to, coin())).isEqualTo(12_345_678);
        assertThat(balance(payer.address(), coin()))
                .isEqualTo(SOL.subtract(landed.fee()).subtract(BigInteger.valueOf(12_345_678)));
    }

    @Test
    void aTokenPaymentOpensTheRecipientsAccountAndCountsItsRentAsAFee() {
        Wallet payer = funded("payer", usdt());
        Address to = wallet("payee").address();
        SignedTransfer signed = signed(payer, to, units(usdt(), 250_000_000));
        send(signed);
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isTrue();
        assertThat(landed.received()).isEqualTo(250_000_000);
        assertThat(landed.fee()).isGreaterThan(TOKEN_RENT.add(BigInteger.valueOf(5_000)));
        assertThat(balance(to, usdt())).isEqualTo(250_000_000);
        assertThat(balance(payer.address(), usdt())).isEqualTo(TOKENS - 250_000_000);
        assertThat(balance(payer.address(), coin())).isEqualTo(SOL.subtract(landed.fee()));
    }

    @Test
    void aTokenPaymentToAnOpenAccountCostsNoRent() {
        Wallet payer = funded("payer", usdc());
        Address to = wallet("payee").address();
        under().fund(to, units(usdc(), 3));
        SignedTransfer signed = signed(payer, to, units(usdc(), 4));
        send(signed);
        Landed landed = landed(signed);
        assertThat(landed.received()).isEqualTo(4);
        assertThat(landed.fee()).isLessThan(BigInteger.valueOf(20_000));
        assertThat(balance(to, usdc())).isEqualTo(7);
    }

    @Test
    void aTokenIsSweptFromAnAddressThatHasNoLamports() {
        Wallet cold = funded("cold");
        Wallet deposit = wallet("deposit");
        under().fund(deposit.address(), units(usdt(), 250));
        assertThat(balance(deposit.address(), coin())).isZero();
        TransferIntent intent = cold.sweeps(deposit.address(), units(usdt(), 250));
        SolanaTerms terms = (SolanaTerms) node().terms(intent, next(cold), Route.COLD);
        assertThat(terms.signatures()).isEqualTo(2);
        SignedTransfer signed = cold.signs(intent, terms, deposit);
        send(signed);
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isTrue();
        assertThat(landed.received()).isEqualTo(250);
        assertThat(landed.fee()).isGreaterThan(TOKEN_RENT.add(BigInteger.valueOf(10_000)));
        assertThat(landed.fee()).isLessThanOrEqualTo(terms.feeCap());
        assertThat(balance(cold.address(), usdt())).isEqualTo(250);
        assertThat(balance(deposit.address(), usdt())).isZero();
        assertThat(balance(cold.address(), coin())).isEqualTo(SOL.subtract(landed.fee()));
    }

    @Test
    void aCoinIsSweptToTheLastLamportOrDownToTheRent() {
        Wallet cold = funded("cold");
        Wallet deposit = wallet("deposit");
        under().fund(deposit.address(), lamports(3_000_000));
        assertThat(refusal(() -> sweepTerms(cold, deposit, 3_000_001))).isEqualTo("solana.funds");
        assertThat(refusal(() -> sweepTerms(cold, deposit, 2_999_999))).isEqualTo("solana.rent");
        sweep(cold, deposit, 2_000_000);
        sweep(cold, deposit, 1_000_000);
        assertThat(balance(deposit.address(), coin())).isZero();
    }

    private SlotTerms sweepTerms(Wallet cold, Wallet deposit, long units) {
        return node().terms(cold.sweeps(deposit.address(), lamports(units)), next(cold), Route.HOT);
    }

    private void sweep(Wallet cold, Wallet deposit, long units) {
        BigInteger before = balance(cold.address(), coin());
        TransferIntent intent = cold.sweeps(deposit.address(), lamports(units));
        SignedTransfer signed = cold.signs(intent, sweepTerms(cold, deposit, units), deposit);
        send(signed);
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isTrue();
        assertThat(landed.received()).isEqualTo(units);
        assertThat(landed.fee()).isBetween(BigInteger.valueOf(10_001), BigInteger.valueOf(20_000));
        assertThat(balance(cold.address(), coin()))
                .isEqualTo(before.add(BigInteger.valueOf(units)).subtract(landed.fee()));
    }

    @Test
    void aSweepThatFailsOnChainCostsThePayerItsFee() {
        Wallet cold = funded("cold");
        Wallet deposit = wallet("deposit");
        under().fund(deposit.address(), lamports(3_000_000));
        TransferIntent intent = cold.sweeps(deposit.address(), lamports(4_000_000));
        SolanaTerms terms = new SolanaTerms(next(cold), 200_000, BigInteger.valueOf(10_000), null, 2);
        SignedTransfer signed = cold.signs(intent, terms, deposit);
        send(signed);
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isFalse();
        assertThat(landed.received()).isZero();
        assertThat(landed.fee()).isEqualTo(12_000);
        assertThat(balance(deposit.address(), coin())).isEqualTo(3_000_000);
        assertThat(balance(cold.address(), coin())).isEqualTo(SOL.subtract(landed.fee()));
    }

    @Test
    void aSweepOutbidsItselfInItsSlot() {
        Wallet cold = funded("cold");
        Wallet deposit = wallet("deposit");
        under().fund(deposit.address(), units(usdt(), 250));
        TransferIntent intent = cold.sweeps(deposit.address(), units(usdt(), 250));
        SolanaTerms first = (SolanaTerms) node().terms(intent, next(cold), Route.HOT);
        SolanaTerms second = (SolanaTerms) node().outbid(intent, new SolanaCodec().build(intent, first));
        assertThat(second.slot()).isEqualTo(first.slot());
        assertThat(second.signatures()).isEqualTo(2);
        assertThat(second.microLamports()).isGreaterThan(first.microLamports());
    }

    @Test
    void aPaymentThatFailsOnChainCostsItsFeeAndUsesUpItsSlot() {
        Wallet payer = funded("payer", usdt());
        Address to = wallet("payee").address();
        Slot slot = next(payer);
        SignedTransfer signed = unchecked(payer, to, units(usdt(), TOKENS + 1));
        send(signed);
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isFalse();
        assertThat(landed.received()).isZero();
        assertThat(landed.fee()).isEqualTo(7_000);
        assertThat(node().use(slot)).isEqualTo(SlotUse.TAKEN);
        settle();
        assertThat(node().use(slot)).isEqualTo(SlotUse.FINAL);
        assertThat(node().broadcast(signed)).isEqualTo(new Broadcast.Accepted(true));
        assertThat(balance(to, usdt())).isZero();
        assertThat(balance(payer.address(), usdt())).isEqualTo(TOKENS);
        assertThat(balance(payer.address(), coin())).isEqualTo(SOL.subtract(landed.fee()));
        assertThat(next(payer)).isNotEqualTo(slot);
    }

    @Test
    void anAnswerLostOnTheWayIsATimeOutAndTheSameBytesMayBeSentAgain() {
        Wallet payer = funded("payer", usdt());
        Address to = wallet("payee").address();
        SignedTransfer signed = signed(payer, to, units(usdt(), 10));
        RpcSettings impatient = RpcSettings.DEFAULT.withTimeout(Duration.ofSeconds(2));
        try (Relay relay = new Relay(under().url());
                SolanaNode through = client(relay.url(), impatient, practice())) {
            relay.swallow("sendTransaction");
            assertThatThrownBy(() -> through.broadcast(signed))
                    .isInstanceOfSatisfying(
                            NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.TIMEOUT));
            assertThat(relay.methods()).containsOnlyOnce("sendTransaction");
            relay.letPass("sendTransaction");
            under().mine(1);
            assertThat(through.broadcast(signed)).isEqualTo(new Broadcast.Accepted(true));
        }
        assertThat(landed(signed).received()).isEqualTo(10);
        assertThat(balance(to, usdt())).isEqualTo(10);
    }

    @Test
    void aDroppedTransactionLeavesItsSlotFreeForTheSameBytes() {
        Wallet payer = funded("payer");
        SignedTransfer signed = signed(payer, wallet("payee").address(), lamports(SOL.shiftRight(2)));
        Slot slot = next(payer);
        under().dropNext(1);
        assertThat(node().broadcast(signed)).isEqualTo(new Broadcast.Accepted(false));
        under().mine(200);
        assertThat(node().find(signed)).isEmpty();
        assertThat(node().use(slot)).isEqualTo(SlotUse.FREE);
        send(signed);
        assertThat(landed(signed).succeeded()).isTrue();
    }

    @Test
    void aReplacementOutbidsByATenthAndTakesTheSlotAlone() {
        Wallet payer = funded("payer", usdt());
        Address to = wallet("payee").address();
        TransferIntent intent = payer.pays(to, units(usdt(), 5));
        SolanaTerms first = (SolanaTerms) node().terms(intent, next(payer), Route.HOT);
        UnsignedTransfer unsigned = new SolanaCodec().build(intent, first);
        SolanaTerms second = (SolanaTerms) node().outbid(intent, unsigned);
        assertThat(second.slot()).isEqualTo(first.slot());
        assertThat(tenTimes(second.microLamports(), 10)).isGreaterThanOrEqualTo(tenTimes(first.microLamports(), 11));
        assertThat(second.feeCap()).isLessThanOrEqualTo(intent.payment().feeCap());

        SignedTransfer slow = payer.signs(intent, first);
        SignedTransfer fast = payer.signs(intent, second);
        send(fast);
        assertThat(landed(fast).received()).isEqualTo(5);
        assertThat(node().broadcast(slow))
                .isInstanceOfSatisfying(
                        Broadcast.Rejected.class, r -> assertThat(r.code()).isEqualTo("blockhash.unknown"));
        assertThat(node().find(slow)).isEmpty();
        assertThat(balance(to, usdt())).isEqualTo(5);
        assertThat(refusal(() -> node().outbid(intent, unsigned))).isEqualTo("solana.nonce");
    }

    private static BigInteger tenTimes(BigInteger number, long factor) {
        return number.multiply(BigInteger.valueOf(factor));
    }

    @Test
    void aRevocationUsesUpTheSlotAndThePaymentCanNeverLand() {
        Wallet payer = funded("payer", usdt());
        Address to = wallet("payee").address();
        TransferIntent pays = payer.pays(to, units(usdt(), 5));
        Slot slot = next(payer);
        SolanaTerms terms = (SolanaTerms) node().terms(pays, slot, Route.COLD);
        TransferIntent revokes = payer.revokes(lamports(0));
        SolanaTerms burn = (SolanaTerms) node().outbid(revokes, new SolanaCodec().build(pays, terms));
        assertThat(burn).isEqualTo(node().terms(revokes, slot, Route.HOT));
        SignedTransfer payment = payer.signs(pays, terms);
        SignedTransfer revocation = payer.signs(revokes, burn);
        send(revocation);
        assertThat(landed(revocation).succeeded()).isTrue();
        assertThat(landed(revocation).fee()).isEqualTo(5_000);
        settle();
        assertThat(node().use(slot)).isEqualTo(SlotUse.FINAL);
        assertThat(node().broadcast(payment))
                .isInstanceOfSatisfying(
                        Broadcast.Rejected.class, r -> assertThat(r.code()).isEqualTo("blockhash.unknown"));
        under().mine(1);
        assertThat(node().find(payment)).isEmpty();
        assertThat(balance(payer.address(), usdt())).isEqualTo(TOKENS);
    }

    @Test
    void withoutRoomUnderTheCapNothingOutbids() {
        Wallet payer = funded("payer");
        Address to = wallet("payee").address();
        TransferIntent free = payer.pays(to, lamports(RENT));
        BigInteger cap = ((SolanaTerms) node().terms(free, next(payer), Route.HOT)).feeCap();
        TransferIntent intent = payer.pays(to, lamports(RENT), cap);
        SolanaTerms cold = (SolanaTerms) node().terms(intent, next(payer), Route.COLD);
        UnsignedTransfer unsigned = new SolanaCodec().build(intent, cold);
        assertThat(refusal(() -> node().outbid(intent, unsigned))).isEqualTo("fee.cap");
    }

    @Test
    void coldBytesGetRoomForADearerDayAndHotOnesOnlyWhatTheyNeed() {
        Wallet payer = funded("payer", usdt());
        TransferIntent intent = payer.pays(wallet("payee").address(), units(usdt(), 1));
        SolanaTerms cold = (SolanaTerms) node().terms(intent, next(payer), Route.COLD);
        SolanaTerms hot = (SolanaTerms) node().terms(intent, next(payer), Route.HOT);
        assertThat(cold.microLamports()).isEqualTo(hot.microLamports().multiply(BigInteger.valueOf(4)));
        assertThat(hot.feeCap()).isLessThan(TOKEN_RENT.add(BigInteger.valueOf(20_000)));
        assertThat(hot.microLamports()).isPositive();
        assertThat(hot.computeLimit()).isEqualTo(cold.computeLimit()).isLessThan(200_000);
    }

    @Test
    void aCapBelowTheMarketIsRefused() {
        Wallet payer = funded("payer", usdt());
        Address to = wallet("payee").address();
        Slot slot = next(payer);
        TransferIntent tight = payer.pays(to, units(usdt(), 1), TOKEN_RENT.add(BigInteger.valueOf(5_001)));
        TransferIntent tooTight = payer.pays(to, units(usdt(), 1), TOKEN_RENT);
        for (Route route : Route.values()) {
            assertThat(refusal(() -> node().terms(tight, slot, route))).isEqualTo("fee.market");
            assertThat(refusal(() -> node().terms(tooTight, slot, route))).isEqualTo("fee.market");
        }
        assertThat(node().use(slot)).isEqualTo(SlotUse.FREE);
    }

    @Test
    void aWalletWithoutCoinsIsRefusedAndItsBytesAreRejected() {
        Wallet poor = wallet("poor");
        open(poor, 1);
        under().fund(poor.address(), units(usdt(), 10));
        Address to = wallet("payee").address();
        Slot slot = next(poor);
        assertThat(refusal(() -> node().terms(poor.pays(to, units(usdt(), 5)), slot, Route.HOT)))
                .isEqualTo("solana.funds");
        assertThat(node().broadcast(unchecked(poor, to, units(usdt(), 5))))
                .isInstanceOfSatisfying(
                        Broadcast.Rejected.class, r -> assertThat(r.code()).isEqualTo("funds.low"));
        assertThat(node().use(slot)).isEqualTo(SlotUse.FREE);
        assertThat(balance(to, usdt())).isZero();
    }

    @Test
    void onlyOnePaymentAtATimeStandsOnANonceAccount() {
        Wallet payer = funded("payer");
        Address to = wallet("payee").address();
        Slot first = node().nextSlot(payer.address(), Route.HOT, Set.of());
        Slot second = node().nextSlot(payer.address(), Route.COLD, Set.of(first));
        assertThat(account(second)).isNotEqualTo(account(first));
        assertThat(refusal(() -> node().nextSlot(payer.address(), Route.HOT, Set.of(first, second))))
                .isEqualTo("solana.nonce");
        TransferIntent intent = payer.pays(to, lamports(RENT));
        send(payer.signs(intent, node().terms(intent, first, Route.HOT)));
        assertThat(refusal(() -> node().nextSlot(payer.address(), Route.HOT, Set.of(first, second))))
                .as("the payment has landed and is not final")
                .isEqualTo("solana.nonce");
        settle();
        Slot third = node().nextSlot(payer.address(), Route.HOT, Set.of(first, second));
        assertThat(account(third)).isEqualTo(account(first));
        assertThat(third).isNotEqualTo(first);
    }

    private static String account(Slot slot) {
        return NoncePlace.of(slot).account();
    }

    @Test
    void aSlotIsTakenAtOnceAndFinalOnceItsBlockIs() {
        Wallet payer = funded("payer");
        Slot slot = next(payer);
        SignedTransfer signed = signed(payer, wallet("payee").address(), lamports(RENT));
        assertThat(node().use(slot)).isEqualTo(SlotUse.FREE);
        send(signed);
        assertThat(node().use(slot)).isEqualTo(SlotUse.TAKEN);
        settle();
        assertThat(node().use(slot)).isEqualTo(SlotUse.FINAL);
        assertThat(node().use(next(payer))).isEqualTo(SlotUse.FREE);
        assertThat(node().use(payer.address())).isEmpty();
    }
}
