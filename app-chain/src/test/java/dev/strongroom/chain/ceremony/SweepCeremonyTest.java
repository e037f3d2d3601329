package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.TransferIntent;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sweeps through the cold ceremony on every network: what is signed, what it counts for, what is turned away. */
@ParameterizedClass
@EnumSource
class SweepCeremonyTest {
    private final ColdGround ground;

    @TempDir
    Path folder;

    private ColdScene scene;
    private Sweeps sweeps;

    SweepCeremonyTest(ColdGround ground) {
        this.ground = ground;
    }

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder, ground);
        sweeps = new Sweeps(scene);
        scene.sign(file(scene.request("R-0", scene.item(scene.pay(1), 100, "ana"))), "first");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private RefusedException refused(String code, SigningRequest.Item item) {
        byte[] request = file(scene.request("R-1", item));
        return refusedAndUnchanged(folder, code, () -> scene.sign(request, "out"));
    }

    private SignedTransfer signed(SigningRequest.Item item, String name) throws IOException {
        SigningRequest request = scene.request(name, item);
        byte[] file = file(request);
        scene.sign(file, name);
        SignedBatch read = SignedBatch.read(Files.readAllBytes(folder.resolve(name)), file, scene.chains);
        return read.transfers(request, scene.chains).values().iterator().next();
    }

    private JournalPayment lastEntry() throws IOException {
        try (JournalFile journal = JournalFile.read(scene.journalPath())) {
            return ((JournalEntry.Batch) journal.lines().getLast().entry())
                    .payments()
                    .getLast();
        }
    }

    @Test
    void aTokenAndTheCoinAreSweptWithTheKeysOfTheVault() throws IOException {
        SigningRequest.Item token = sweeps.item(sweeps.of(70_000, 3), 0, 3, "ana");
        SignedTransfer signed = signed(token, "R-1");
        assertThat(signed.payer()).isEqualTo(ground == ColdGround.SOLANA ? scene.cold : sweeps.deposit(3));
        assertThat(lastEntry().slot().holder()).isEqualTo(signed.payer().text());
        TransferIntent coin = sweeps.of(Amount.of(5, ground.coin()), sweeps.deposit(4), scene.cold, null);
        assertThat(signed(sweeps.item(coin, 1, 4, "ben"), "R-2").bytes()).isNotEmpty();
    }

    /** 50,000 a day may leave; 70,000 are swept by one approval and the whole day is there still. */
    @Test
    void aSweepCountsForNothingThatLeavesTheDesk() throws IOException {
        signed(sweeps.item(sweeps.of(70_000, 3), 0, 3, "ana"), "R-1");
        assertThat(lastEntry().amount()).isEqualTo(Amount.zero(ground.usdt()));
        scene.clock.move(Duration.ofSeconds(1));
        SigningRequest.Item pay = scene.item(scene.pay(49_999), 1, "ana", "ben");
        Review review = scene.signer().review(scene.desk(), file(scene.request("R-2", pay)));
        assertThat(review.isAllowed()).isTrue();
        assertThat(scene.sign(file(scene.request("R-2", pay)), "b").signed()).hasSize(1);
    }

    @Test
    void peopleAreAskedForAsManyApprovalsAsForARevocation() {
        TransferIntent sweep = sweeps.of(70_000, 3);
        assertThat(refused("approval.missing", sweeps.item(sweep, 0, 3)).reason())
                .contains("needs 1");
        refused("approval.role", sweeps.item(sweep, 0, 3, "oli"));
    }

    @Test
    void onlyFromTheDepositAddressWithThatIndex() {
        refused("account.deposit", sweeps.item(sweeps.of(10, 3), 0, 4, "ana"));
        TransferIntent cold = sweeps.of(units(10), scene.wallet(3), scene.cold, null);
        refused("account.deposit", sweeps.item(cold, 0, 3, "ana"));
        TransferIntent hot = sweeps.of(units(10), scene.hot, scene.cold, null);
        refused("account.deposit", sweeps.item(hot, 0, 9, "ana"));
        TransferIntent customer = sweeps.of(units(10), ground.customer(), scene.cold, null);
        refused("account.deposit", sweeps.item(customer, 0, 3, "ana"));
    }

    @Test
    void onlyIntoAColdWalletOfThePolicyAndOfThisVault() throws IOException {
        refused("account.hot", to(scene.hot));
        refused("account.unknown", to(scene.wallet(5)));
        refused("account.unknown", to(ground.customer()));
        refused("account.unknown", to(sweeps.deposit(4)));
        scene.adopt(scene.trust.draft(withForeignWallet(), scene.clock.instant()));
        refused("account.vault", to(ground.customer()));
    }

    private SigningRequest.Item to(Address to) {
        return sweeps.item(sweeps.of(units(10), sweeps.deposit(3), to, null), 0, 3, "ana");
    }

    /** The key of an imported wallet has one index for both. */
    @Test
    void aWalletOfThePolicyIsNotSweptThoughTheVaultHasItsKeyAsADepositAddress() throws IOException {
        scene.adopt(scene.trust.draft(withWallet(sweeps.deposit(3)), scene.clock.instant()));
        refused("account.deposit", sweeps.item(sweeps.of(10, 3), 0, 3, "ana"));
    }

    private Policy withForeignWallet() {
        return withWallet(ground.customer());
    }

    private Policy withWallet(Address address) {
        Policy policy = scene.policy(2, 50_000);
        var accounts = new ArrayList<>(policy.accounts());
        accounts.add(new SignerAccount(address, SignerAccount.Tier.COLD, 1));
        return new Policy(2, policy.networks(), accounts, 1, null);
    }

    @Test
    void bytesThatSaySomethingElseThanTheSweepAreRefused() {
        TransferIntent sweep = sweeps.of(10, 3);
        refused("bytes.units", sweeps.item(sweep, sweeps.bytes(sweeps.of(11, 3), 0), 3, "ana"));
        TransferIntent coin = sweeps.of(Amount.of(10_000_000, ground.coin()), sweeps.deposit(3), scene.cold, null);
        refused("bytes.asset", sweeps.item(sweep, sweeps.bytes(coin, 0), 3, "ana"));
        TransferIntent elsewhere = sweeps.of(units(10), sweeps.deposit(3), scene.wallet(5), null);
        refused("bytes.to", sweeps.item(sweep, sweeps.bytes(elsewhere, 0), 3, "ana"));
        if (ground != ColdGround.ETHEREUM) {
            refused("bytes.from", sweeps.item(sweep, sweeps.bytes(sweeps.of(10, 4), 0), 3, "ana"));
        }
        refused("fee.cap", sweeps.item(dear(), 0, 3, "ana"));
    }

    private TransferIntent dear() {
        var payment = new Payment(
                units(10), sweeps.deposit(3), scene.cold, ground.maxFeeCap().add(BigInteger.ONE));
        return scene.intent(TransferIntent.Kind.SWEEP, payment, null, null);
    }

    @Test
    void anAssetThatThePolicyDoesNotKnowIsNotSwept() {
        Amount other = Amount.of(1, ground.listed().tokens().get(2).asset());
        TransferIntent sweep = sweeps.of(other, sweeps.deposit(3), scene.cold, null);
        refused("token.unknown", sweeps.item(sweep, 0, 3, "ana"));
    }

    @Test
    void aPaymentFromADepositAddressStaysRefused() {
        var payment = new Payment(units(10), sweeps.deposit(3), scene.cold, ground.feeCap());
        TransferIntent pay = scene.intent(TransferIntent.Kind.PAY, payment, null, null);
        refused("account.unknown", sweeps.item(pay, 0, null, "ana"));
    }

    @Test
    void anIntentStaysInItsSlotAndASlotHasOneSweep() throws IOException {
        SigningRequest.Item first = sweeps.item(sweeps.of(10, 3), 4, 3, "ana");
        signed(first, "R-2");
        refused("slot.bound", sweeps.item(first.intent(), 5, 3, "ana"));
        if (ground == ColdGround.TRON) {
            return;
        }
        refused("slot.taken", sweeps.item(sweeps.of(10, 3), 4, 3, "ben"));
        TransferIntent next = sweeps.of(units(20), sweeps.deposit(3), scene.cold, first.digest());
        SigningRequest.Item replacing = Sweeps.replacing(sweeps.item(next, 4, 3, "ben"), first);
        assertThat(signed(replacing, "R-3").bytes()).isNotEmpty();
        refused("intent.ended", sweeps.item(first.intent(), sweeps.bytes(first.intent(), 4, 90_000), 3, "ana"));
    }

    @Test
    void aSweepAndAPaymentDoNotTakeEachOthersPlace() throws IOException {
        SigningRequest.Item paid = scene.item(scene.pay(10), 4, "ana");
        scene.sign(file(scene.request("R-2", paid)), "a");
        TransferIntent sweep = sweeps.of(units(10), sweeps.deposit(3), scene.cold, paid.digest());
        refused("earlier.kind", Sweeps.replacing(sweeps.item(sweep, 4, 3, "ben"), paid));
        SigningRequest.Item swept = sweeps.item(sweeps.of(10, 3), 5, 3, "ana");
        signed(swept, "R-3");
        TransferIntent pay = scene.pay(units(10), swept.digest());
        refused("earlier.kind", Sweeps.replacing(scene.item(pay, 5, "ben"), swept));
    }

    @Test
    void aSweepIsRevokedByWhoeverPaysForIt() throws IOException {
        SigningRequest.Item swept = sweeps.item(sweeps.of(10, 3), 4, 3, "ana");
        signed(swept, "R-2");
        TransferIntent revocation = sweeps.revoke(swept.intent());
        if (ground == ColdGround.TRON) {
            refused("revoke.none", Sweeps.replacing(sweeps.item(revocation, swept.unsigned(), 3, "ben"), swept));
            return;
        }
        Integer deposit = ground == ColdGround.SOLANA ? null : 3;
        SigningRequest.Item item = Sweeps.replacing(sweeps.item(revocation, 4, deposit, "ben"), swept);
        SignedTransfer signed = signed(item, "R-3");
        assertThat(signed.payer()).isEqualTo(revocation.payment().from());
        assertThat(lastEntry().ends()).isEqualTo(swept.digest());
    }

    @Test
    void aRevocationFromADepositAddressIsOfASweepAndFromTheRightOne() throws IOException {
        SigningRequest.Item swept = sweeps.item(sweeps.of(10, 3), 4, 3, "ana");
        signed(swept, "R-2");
        if (ground == ColdGround.TRON) {
            return;
        }
        TransferIntent revocation = sweeps.revoke(swept.intent());
        refused("account.deposit", Sweeps.replacing(sweeps.item(revocation, 4, 5, "ben"), swept));
        if (ground == ColdGround.ETHEREUM) {
            refused("account.unknown", Sweeps.replacing(sweeps.item(revocation, 4, null, "ben"), swept));
            TransferIntent pay = scene.intent(
                    TransferIntent.Kind.PAY,
                    new Payment(units(10), sweeps.deposit(3), ground.customer(), ground.feeCap()),
                    null,
                    null);
            SigningRequest.Item paid = sweeps.item(pay, 6, null, "ana");
            TransferIntent ofPayment = sweeps.revoke(pay);
            refused("earlier.kind", Sweeps.replacing(sweeps.item(ofPayment, 6, 3, "ben"), paid));
        }
    }

    @Test
    void theSameRequestAgainIsTheSameBatch() throws IOException {
        byte[] request = file(scene.request("R-1", sweeps.item(sweeps.of(10, 3), 0, 3, "ana")));
        scene.sign(request, "one");
        scene.sign(request, "two");
        assertThat(folder.resolve("two")).hasSameBinaryContentAs(folder.resolve("one"));
    }

    private Amount units(long usdt) {
        return new Amount(ColdScene.units(usdt), ground.usdt());
    }
}
