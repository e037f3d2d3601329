package dev.strongroom.chain.tron.node;

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
import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotUse;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.tron.TronSlot;
import dev.strongroom.chain.tron.TronTerms;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payment's life on the practice network: priced, sent, found, and what can happen on the way. */
class TronPaymentTest {
    @TempDir
    Path folder;

    private TronScene scene;
    private TronNode node;

    @BeforeEach
    void open() {
        scene = new TronScene(folder);
        node = scene.node();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aPaymentOfTrxActivatesItsRecipientAndIsFoundWithItsFee() {
        Address payer = scene.funded("payer");
        Address to = address("payee");
        SignedTransfer signed = scene.signed("payer", intent(payer, to, units(TRX, 5 * COIN)));
        assertThat(node.find(signed)).isEmpty();
        assertThat(node.isKnown(signed.txid())).isFalse();

        assertThat(node.broadcast(signed)).isEqualTo(new Broadcast.Accepted(false));
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isTrue();
        assertThat(landed.txid()).isEqualTo(signed.txid());
        assertThat(landed.fee()).isEqualTo(1_100_000);
        assertThat(landed.received()).isEqualTo(5 * COIN);
        assertThat(landed.block()).isEqualTo(node.head());
        assertThat(node.isKnown(signed.txid())).isTrue();

        scene.settle();
        assertThat(balance(to, TRX)).isEqualTo(5 * COIN);
        assertThat(balance(payer, TRX)).isEqualTo(1_000 * COIN - 5 * COIN - 1_100_000);
    }

    @Test
    void aTokenWhoseTransferReturnsNothingOrTrueIsPaidAllTheSame() {
        Address payer = scene.funded("payer");
        for (Token token : List.of(USDT, USDC)) {
            SignedTransfer signed = scene.signed("payer", intent(payer, address("payee"), units(token, 250 * COIN)));
            assertThat(node.broadcast(signed)).isEqualTo(new Broadcast.Accepted(false));
            Landed landed = landed(signed);
            assertThat(landed.succeeded()).isTrue();
            assertThat(landed.received()).isEqualTo(250 * COIN);
            assertThat(landed.fee()).isPositive();
        }
        scene.settle();
        assertThat(balance(address("payee"), USDT)).isEqualTo(250 * COIN);
        assertThat(balance(payer, USDC)).isEqualTo(750 * COIN);
    }

    @Test
    void theSameBytesMayBeSentAgain() {
        Address payer = scene.funded("payer");
        SignedTransfer signed = scene.signed("payer", intent(payer, address("payee"), units(USDT, COIN)));
        node.broadcast(signed);
        assertThat(node.broadcast(signed)).isEqualTo(new Broadcast.Accepted(true));
        scene.settle();
        scene.control("advance", 700_000);
        assertThat(node.broadcast(signed)).isEqualTo(new Broadcast.Accepted(true));
        scene.settle();
        assertThat(balance(address("payee"), USDT)).isEqualTo(COIN);
    }

    @Test
    void aPaymentThatRunsOutOfEnergyFailsAndItsFeeIsTold() {
        Address payer = scene.funded("payer");
        SignedTransfer signed = scene.signed("payer", intent(payer, address("payee"), units(USDT, COIN)));
        scene.control("failNext", 1);
        node.broadcast(signed);
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isFalse();
        assertThat(landed.received()).isZero();
        assertThat(landed.fee()).isPositive();
        scene.settle();
        assertThat(balance(payer, USDT)).isEqualTo(1_000 * COIN);
        assertThat(balance(payer, TRX))
                .isEqualTo(BigInteger.valueOf(1_000 * COIN).subtract(landed.fee()));
    }

    @Test
    void aTransferThatIsRevertedOnChainHasFailed() {
        Address payer = scene.funded("payer");
        SignedTransfer signed = scene.signed("payer", intent(payer, address("payee"), units(USDT, COIN)));
        scene.control("freeze", payer.text());
        assertThat(node.broadcast(signed)).isInstanceOf(Broadcast.Accepted.class);
        Landed landed = landed(signed);
        assertThat(landed.succeeded()).isFalse();
        assertThat(landed.fee()).isPositive();
    }

    @Test
    void whatANodeRefusesHasAStableCode() {
        Address payer = scene.funded("payer");
        TransferIntent intent = intent(payer, address("payee"), units(TRX, 990 * COIN));
        SignedTransfer first = scene.signed("payer", intent);
        SignedTransfer second = scene.signed("payer", intent);
        node.broadcast(first);
        assertThat(rejected(second)).isEqualTo("tron.validate");

        TronSlot slot = TronSlot.read(scene.slot(payer).value());
        TransferIntent one = intent(payer, address("payee"), units(TRX, 1));
        TronSlot elsewhere =
                new TronSlot(slot.refBlockBytes(), "00112233445566ff", slot.timestamp(), slot.expiration());
        assertThat(rejected(TronScene.sign("payer", one, plain(payer, elsewhere))))
                .isEqualTo("tron.tapos");
        TronSlot late = new TronSlot(
                slot.refBlockBytes(), slot.refBlockHash(), slot.timestamp() + 60_000, slot.expiration() + 85_860_000);
        assertThat(rejected(TronScene.sign("payer", one, plain(payer, late)))).isEqualTo("tron.expired");
        SignedTransfer good = TronScene.sign("payer", one, plain(payer, slot));
        byte[] bad = good.bytes().clone();
        bad[bad.length - 10] ^= 1;
        assertThat(rejected(new SignedTransfer(payer, bad, good.txid()))).isEqualTo("tron.signature");
    }

    @Test
    void anExpiredPaymentIsRefusedAndItsSlotIsOverOnceASolidBlockIsLater() {
        Address payer = scene.funded("payer");
        TransferIntent intent = intent(payer, address("payee"), units(USDT, COIN));
        Slot slot = scene.slot(payer);
        SignedTransfer signed = TronScene.sign("payer", intent, node.terms(intent, slot, Route.HOT));
        assertThat(node.use(slot)).isEqualTo(SlotUse.FREE);

        scene.control("advance", Slots.HOT.toMillis() + 1_000);
        assertThat(rejected(signed)).isEqualTo("tron.expired");
        assertThat(node.use(slot)).as("by the head only").isEqualTo(SlotUse.FREE);
        scene.settle();
        assertThat(node.use(slot)).isEqualTo(SlotUse.EXPIRED);
        assertThat(node.find(signed)).isEmpty();
        assertThat(node.isKnown(signed.txid())).isFalse();
        assertThatThrownBy(() -> node.terms(intent, slot, Route.HOT)).hasMessageContaining("time has run out");
    }

    /** A node that lags behind knows nothing of what landed; that must not end a payment. */
    @Test
    void aNodeThatLagsBehindIsNotBelievedToKnowNothing() {
        Address payer = scene.funded("payer");
        SignedTransfer signed = scene.signed("payer", intent(payer, address("payee"), units(USDT, COIN)));
        node.broadcast(signed);
        scene.mine(5);
        assertThat(node.finalized().height())
                .isGreaterThan(landed(signed).block().height());

        scene.control("lag", 6);
        assertThatThrownBy(() -> node.find(signed))
                .isInstanceOf(NodeException.class)
                .hasMessageContaining("lags behind");
        assertThatThrownBy(() -> node.isKnown(signed.txid())).hasMessageContaining("lags behind");
        scene.control("honest");
        assertThat(landed(signed).succeeded()).isTrue();
    }

    @Test
    void anUpToDateNodeIsAskedWhereAnotherLags(@TempDir Path other) {
        Address payer = scene.funded("payer");
        SignedTransfer signed = scene.signed("payer", intent(payer, address("payee"), units(USDT, COIN)));
        node.broadcast(signed);
        scene.mine(5);
        try (TronScene fresh = new TronScene(other);
                TronNode both = TronScene.client(scene.url(), fresh.url())) {
            assertThat(both.find(signed)).isPresent();
            scene.control("busy", 20);
            assertThatThrownBy(() -> both.find(signed)).isInstanceOf(NodeException.class);
        }
    }

    @Test
    void aPaymentInABlockThatIsReplacedIsInNoBlockAnyMore() {
        Address payer = scene.funded("payer");
        SignedTransfer signed = scene.signed("payer", intent(payer, address("payee"), units(USDT, COIN)));
        node.broadcast(signed);
        assertThat(landed(signed).succeeded()).isTrue();
        scene.control("reorg", 1, true);
        assertThat(node.find(signed)).isEmpty();
        assertThat(node.isKnown(signed.txid())).isFalse();
        assertThat(node.broadcast(signed)).isEqualTo(new Broadcast.Accepted(false));
        assertThat(landed(signed).received()).isEqualTo(COIN);
    }

    @Test
    void aLostPaymentIsKnownToNobodyAndIsSentAgain() {
        Address payer = scene.funded("payer");
        SignedTransfer signed = scene.signed("payer", intent(payer, address("payee"), units(USDT, COIN)));
        scene.control("dropNext", 1);
        assertThat(node.broadcast(signed)).isEqualTo(new Broadcast.Accepted(false));
        assertThat(node.find(signed)).isEmpty();
        assertThat(node.isKnown(signed.txid())).isFalse();
        node.broadcast(signed);
        assertThat(node.find(signed)).isPresent();
    }

    @Test
    void aWaitingPaymentIsKnownThoughInNoBlock() {
        Address payer = scene.funded("payer");
        SignedTransfer signed = scene.signed("payer", intent(payer, address("payee"), units(USDT, COIN)));
        scene.control("automine", false);
        node.broadcast(signed);
        assertThat(node.find(signed)).isEmpty();
        assertThat(node.isKnown(signed.txid())).isTrue();
        assertThat(node.broadcast(signed)).isEqualTo(new Broadcast.Accepted(true));
        scene.mine(1);
        assertThat(landed(signed).succeeded()).isTrue();
    }

    @Test
    void aBroadcastWithoutAnAnswerIsATimeOutAndTheBytesAreFoundLater() {
        Address payer = scene.funded("payer");
        SignedTransfer signed = scene.signed("payer", intent(payer, address("payee"), units(USDT, COIN)));
        scene.control("swallow", "/wallet/broadcasthex");
        assertThatThrownBy(() -> node.broadcast(signed)).isInstanceOf(NodeException.class);
        scene.control("honest");
        assertThat(landed(signed).succeeded()).isTrue();
        assertThat(node.broadcast(signed)).isEqualTo(new Broadcast.Accepted(true));
    }

    @Test
    void slotsNeverShareATimestamp() {
        Address payer = scene.funded("payer");
        Set<Slot> taken = new HashSet<>();
        Set<Long> timestamps = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            Slot slot = node.nextSlot(payer, Route.HOT, taken);
            assertThat(taken.add(slot)).isTrue();
            assertThat(timestamps.add(TronSlot.read(slot.value()).timestamp())).isTrue();
        }
        try (TronNode restarted = TronScene.client(scene.url())) {
            Slot slot = restarted.nextSlot(payer, Route.HOT, taken);
            assertThat(timestamps).doesNotContain(TronSlot.read(slot.value()).timestamp());
        }
    }

    @Test
    void aColdSlotLastsAlmostADayAndAHotOneMinutes() {
        Address payer = scene.funded("payer");
        long now = node.head().time().toEpochMilli();
        assertThat(TronSlot.read(node.nextSlot(payer, Route.HOT, Set.of()).value())
                                .expiration()
                        - now)
                .isEqualTo(600_000);
        Slot cold = node.nextSlot(payer, Route.COLD, Set.of());
        assertThat(TronSlot.read(cold.value()).expiration() - now).isEqualTo(86_340_000);
        assertThat(cold.value()).startsWith(node.finalized().hash().substring(12, 16) + ":");

        TransferIntent intent = intent(payer, address("payee"), units(USDT, COIN));
        SignedTransfer signed = TronScene.sign("payer", intent, node.terms(intent, cold, Route.COLD));
        scene.control("advance", 80_000_000);
        assertThat(node.broadcast(signed)).isEqualTo(new Broadcast.Accepted(false));
        assertThat(landed(signed).succeeded()).isTrue();
    }

    @Test
    void bytesCannotBeMadeDearer() {
        Address payer = scene.funded("payer");
        TransferIntent intent = intent(payer, address("payee"), units(USDT, COIN));
        var unsigned = TronScene.CODEC.build(intent, scene.terms(intent));
        assertThat(TronRefusals.code(() -> node.outbid(intent, unsigned))).isEqualTo("tron.fixed");
        assertThat(node.use(payer)).isEmpty();
    }

    private static TronTerms plain(Address from, TronSlot slot) {
        return new TronTerms(new Slot(from.network(), from.text(), slot.value()), BigInteger.ZERO);
    }

    private String rejected(SignedTransfer signed) {
        return ((Broadcast.Rejected) node.broadcast(signed)).code();
    }

    private Landed landed(SignedTransfer signed) {
        return node.find(signed).orElseThrow(() -> new AssertionError(signed.txid() + " is in no block"));
    }

    private BigInteger balance(Address address, Token token) {
        return Objects.requireNonNull(
                        node.balances(List.of(address), token.asset()).get(address))
                .units();
    }
}
