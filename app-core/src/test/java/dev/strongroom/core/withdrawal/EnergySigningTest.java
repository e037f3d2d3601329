package dev.strongroom.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.ceremony.Intents;
import dev.strongroom.chain.tron.TronTerms;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.signing.HotSigner;
import dev.strongroom.core.signing.Slots;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the hot signer holds against bytes that stake, lend or take back. */
class EnergySigningTest {
    private static final Set<TransferIntent.Kind> HOT = Set.of(
            TransferIntent.Kind.PAY,
            TransferIntent.Kind.STAKE,
            TransferIntent.Kind.LEND,
            TransferIntent.Kind.RECLAIM,
            TransferIntent.Kind.UNSTAKE,
            TransferIntent.Kind.COLLECT);

    @TempDir
    Path folder;

    @AutoClose
    private OneChainDesk desk;

    private HotSigner signer;
    private Address stranger;

    @SuppressWarnings("NullAway.Init")
    EnergySigningTest() {}

    @BeforeEach
    void open() throws IOException {
        desk = new OneChainDesk(folder, TrialChain.TRON);
        signer = desk.core.bean(HotSigner.class);
        stranger = desk.stranger();
    }

    @Test
    void bytesOfOneKindAreSignedForNoOtherAndOnlyWhatIsPaidOrStakedCounts() {
        Map<TransferIntent.Kind, TransferIntent> intents = new EnumMap<>(TransferIntent.Kind.class);
        HOT.forEach(kind -> intents.put(kind, intent(kind, kind.staysAtHome() ? desk.hot() : stranger)));
        for (TransferIntent asked : intents.values()) {
            Slot slot = claim(asked);
            for (TransferIntent other : intents.values()) {
                if (other.kind() != asked.kind()) {
                    refused(asked, bytes(other, slot));
                }
            }
        }
        assertThat(counted()).as("nothing was signed").isEqualTo(BigInteger.ZERO);

        for (TransferIntent asked : intents.values()) {
            Slot slot = desk.core.bean(Slots.class).of(Intents.digest(asked)).orElseThrow();
            assertThat(sign(asked, bytes(asked, slot)).txid())
                    .as("%s", asked.kind())
                    .isNotBlank();
        }
        assertThat(counted())
                .as("a payment and a stake")
                .isEqualTo(desk.chain.coin().parse("2").units());
    }

    @Test
    void aStakeFromOneWalletForAnotherIsNotSigned() {
        for (TransferIntent.Kind kind :
                Set.of(TransferIntent.Kind.STAKE, TransferIntent.Kind.UNSTAKE, TransferIntent.Kind.COLLECT)) {
            Slot slot = desk.node.nextSlot(desk.hot(), Route.HOT, Set.of());
            UnsignedTransfer home = bytes(intent(kind, desk.hot()), slot);
            assertThatThrownBy(() -> sign(intent(kind, stranger), home))
                    .as("%s", kind)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("at one wallet");
        }
        assertThat(counted()).isEqualTo(BigInteger.ZERO);
    }

    private TransferIntent intent(TransferIntent.Kind kind, Address to) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Amount amount = desk.chain.coin().parse("1");
        return new TransferIntent(
                kind,
                "w-" + kind + "-" + to.text(),
                "00000000000000000000000000000000",
                new Payment(amount, desk.hot(), to, desk.chain.listed().maxFeeCap()),
                "",
                "staff:test",
                new TransferIntent.Window(now, now.plusSeconds(3600)),
                new TransferIntent.Versions(1, 1),
                null,
                null);
    }

    private Slot claim(TransferIntent intent) {
        Slots slots = desk.core.bean(Slots.class);
        Slot slot = desk.node.nextSlot(desk.hot(), Route.HOT, slots.taken(desk.hot()));
        transactions().executeWithoutResult(_ -> slots.claim(Intents.digest(intent), slot, true, Instant.now()));
        return slot;
    }

    private static UnsignedTransfer bytes(TransferIntent intent, Slot slot) {
        return Offline.chains().of(intent.network()).build(intent, new TronTerms(slot, BigInteger.ZERO));
    }

    private SignedTransfer sign(TransferIntent intent, UnsignedTransfer unsigned) {
        signer.prepare(intent);
        return Objects.requireNonNull(transactions().execute(_ -> signer.sign(intent, unsigned, Instant.now())));
    }

    private void refused(TransferIntent intent, UnsignedTransfer unsigned) {
        Digest digest = Intents.digest(intent);
        assertThatThrownBy(() -> sign(intent, unsigned))
                .as("%s", intent.kind())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the bytes for intent " + digest + " do not say what the intent says");
    }

    private BigInteger counted() {
        return JdbcClient.create(desk.core.bean(Database.class).dataSource())
                .sql("select coalesce(sum(units), 0) from hot_signature")
                .query(BigInteger.class)
                .single();
    }

    private TransactionTemplate transactions() {
        return desk.core.bean(TransactionTemplate.class);
    }
}
