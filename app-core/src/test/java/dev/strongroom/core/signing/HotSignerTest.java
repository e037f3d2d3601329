package dev.strongroom.core.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.withdrawal.OneChainDesk;
import dev.strongroom.core.withdrawal.TrialChain;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is signed hot is what the intent says, and no more than that: with an open key, within the float, in a slot of
 * its own. On the two chains where the bytes of a sweep are those of a payment.
 */
@ParameterizedClass
@MethodSource("networks")
class HotSignerTest {
    private final Network network;

    @TempDir
    Path folder;

    private OneChainDesk desk;
    private Chain chain;
    private HotSigner signer;
    private Instant now;
    private int intents;

    @SuppressWarnings("NullAway.Init")
    HotSignerTest(Network network) {
        this.network = network;
    }

    static Stream<Network> networks() {
        return Stream.of(TrialChain.ETHEREUM, TrialChain.TRON);
    }

    @BeforeEach
    void open() throws IOException {
        desk = new OneChainDesk(folder, network);
        chain = Offline.chains().of(network);
        signer = desk.core.bean(HotSigner.class);
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Only the kind is against the sweep: its wallet is hot and open, the float has room, its bytes say the same. */
    @Test
    void aSweepAndBytesThatSaySomethingElseAreNotSignedHot() {
        TransferIntent pay = intent(TransferIntent.Kind.PAY, "10");
        requireRefused(pay, bytes(pay, free()));

        Slot slot = claimed(pay);
        requireRefused(pay, bytes(intent(TransferIntent.Kind.PAY, "11"), slot));
        Payment elsewhere = new Payment(
                pay.payment().amount(),
                desk.hot(),
                desk.stranger(),
                pay.payment().feeCap());
        requireRefused(pay, bytes(intent(TransferIntent.Kind.PAY, elsewhere), slot));
        TransferIntent sweep = intent(TransferIntent.Kind.SWEEP, "10");
        UnsignedTransfer swept = bytes(sweep, claimed(sweep));
        assertThat(swept.signers()).containsExactly(desk.hot());
        assertThat(signer.obstacle(sweep, now)).isEmpty();
        requireRefused(sweep, swept);

        assertThat(sign(pay, bytes(pay, slot)).payer()).isEqualTo(desk.hot());
        assertThat(counted()).isEqualTo(dollars("10").units());
    }

    private void requireRefused(TransferIntent intent, UnsignedTransfer bytes) {
        assertThatThrownBy(() -> sign(intent, bytes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("do not say what the intent says");
        assertThat(counted()).isZero();
    }

    private SignedTransfer sign(TransferIntent intent, UnsignedTransfer bytes) {
        signer.prepare(intent);
        return Objects.requireNonNull(
                desk.core.bean(TransactionTemplate.class).execute(_ -> signer.sign(intent, bytes, now)));
    }

    private BigInteger counted() {
        return desk.core
                .bean(HotOutflow.class)
                .within(Duration.ofDays(1), desk.chain.dollars().asset(), null, now.plusSeconds(1));
    }

    private UnsignedTransfer bytes(TransferIntent intent, Slot slot) {
        return chain.build(intent, desk.node.terms(intent, slot, Route.HOT));
    }

    private Slot free() {
        return desk.node.nextSlot(
                desk.hot(), Route.HOT, desk.core.bean(Slots.class).taken(desk.hot()));
    }

    private Slot claimed(TransferIntent intent) {
        Digest digest = Intents.digest(intent);
        Slot slot = free();
        desk.core.bean(Slots.class).claim(digest, slot, true, now);
        return slot;
    }

    private TransferIntent intent(TransferIntent.Kind kind, String dollars) {
        return intent(
                kind,
                new Payment(
                        dollars(dollars),
                        desk.hot(),
                        desk.cold(),
                        desk.chain.listed().maxFeeCap()));
    }

    private TransferIntent intent(TransferIntent.Kind kind, Payment payment) {
        intents++;
        return new TransferIntent(
                kind,
                "W-" + intents,
                "0".repeat(32),
                payment,
                "",
                "staff:otto",
                new TransferIntent.Window(now, now.plus(Duration.ofHours(1))),
                new TransferIntent.Versions(1, 1),
                null,
                null);
    }

    private Amount dollars(String whole) {
        return desk.chain.dollars().parse(whole);
    }
}
