package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.TransferIntent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is signed, how often, and in which slot. */
class ColdSignerTest {
    @TempDir
    Path folder;

    private ColdScene scene;

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anApprovedPaymentIsSignedAndTheCoreCanReadTheAnswer() throws IOException {
        TransferIntent intent = scene.pay(1_500);
        SigningRequest request = scene.request("R-1", scene.item(intent, 0, "ana"));
        byte[] file = file(request);
        SignedBatch batch = scene.sign(file, "batch");
        SignedBatch read = SignedBatch.read(Files.readAllBytes(folder.resolve("batch")), file, scene.chains);
        Map<Digest, SignedTransfer> transfers = read.transfers(request, scene.chains);
        assertThat(transfers).containsOnlyKeys(Intents.digest(intent));
        assertThat(transfers.values()).extracting(SignedTransfer::from).containsExactly(scene.cold);
        assertThat(read.refused()).isEmpty();
        assertThat(read.journalHead()).isEqualTo(batch.journalHead());
        assertThat(scene.vault.journalBegun()).isTrue();
        assertThat(Files.readAllLines(scene.journalPath())).hasSize(2);
    }

    @Test
    void aPackedRequestHasTheSameCodeAndIsSignedLikeThePlainOne() throws IOException {
        byte[] file = file(scene.request("R-1", scene.item(scene.pay(5), 0, "ana")));
        byte[] packed = Transport.pack(file);
        assertThat(packed.length).isLessThan(file.length);
        assertThat(CompareCode.of(packed)).isEqualTo(CompareCode.of(file));
        scene.sign(packed, "a");
        scene.sign(file, "b");
        assertThat(folder.resolve("b")).hasSameBinaryContentAs(folder.resolve("a"));
    }

    @Test
    void theSameRequestAgainGetsTheSameBatchAndLeavesTheJournalAsItIs() throws IOException {
        byte[] file = file(scene.request("R-1", scene.item(scene.pay(45_000), 0, "ana", "ben")));
        scene.sign(file, "a");
        byte[] journal = Files.readAllBytes(scene.journalPath());
        scene.clock.move(Duration.ofHours(1));
        scene.sign(file, "b");
        scene.sign(file, "a");
        assertThat(folder.resolve("b")).hasSameBinaryContentAs(folder.resolve("a"));
        assertThat(scene.journalPath()).hasBinaryContent(journal);
        assertThat(scene.signer().review(scene.desk(), file).answered()).isTrue();
    }

    @Test
    void aRepeatCountsNoLimitTwiceAndANewPaymentBeyondTheDayIsRefused() throws IOException {
        SigningRequest.Item item = scene.item(scene.pay(45_000), 0, "ana", "ben");
        scene.sign(file(scene.request("R-1", item)), "a");
        scene.sign(file(scene.request("R-2", item)), "b");
        scene.sign(file(scene.request("R-3", scene.item(scene.pay(5_000), 1, "ana", "ben"))), "c");
        byte[] more = file(scene.request("R-4", scene.item(scene.pay(1), 2, "ana", "ben")));
        refusedAndUnchanged(folder, "limit.day", () -> scene.sign(more, "d"));
        scene.clock.move(Duration.ofHours(24));
        scene.sign(file(scene.request("R-5", scene.item(scene.pay(1), 2, "ana", "ben"))), "e");
    }

    @Test
    void theDaysLimitCountsThePaymentsOfOneRequestTogether() throws IOException {
        SignedBatch batch = scene.sign(
                file(scene.request(
                        "R-1",
                        scene.item(scene.pay(30_000), 0, "ana", "ben"),
                        scene.item(scene.pay(30_000), 1, "ana", "ben"),
                        scene.item(scene.pay(20_000), 2, "ana", "ben"))),
                "a");
        assertThat(batch.signed()).hasSize(2);
        assertThat(batch.refused()).extracting(SignedBatch.Refused::code).containsExactly("limit.day");
    }

    @Test
    void aRefusalStaysARefusalWhenTheSameRequestComesAgain() throws IOException {
        byte[] file = file(scene.request(
                "R-1", scene.item(scene.pay(50_000), 0, "ana", "ben"), scene.item(scene.pay(1), 1, "ana", "ben")));
        assertThat(scene.sign(file, "a").refused()).hasSize(1);
        scene.clock.move(Duration.ofHours(7));
        scene.sign(file, "b");
        assertThat(folder.resolve("b")).hasSameBinaryContentAs(folder.resolve("a"));
    }

    @Test
    void manySmallPaymentsNeedTheApprovalsOfALargeOne() throws IOException {
        scene.sign(
                file(scene.request(
                        "R-1", scene.item(scene.pay(9_999), 0, "ana"), scene.item(scene.pay(9_999), 1, "ana"))),
                "a");
        byte[] third = file(scene.request("R-2", scene.item(scene.pay(9), 2, "ana")));
        refusedAndUnchanged(folder, "approval.missing", () -> scene.sign(third, "b"));
        scene.sign(file(scene.request("R-3", scene.item(scene.pay(9), 2, "ana", "ben"))), "c");
    }

    @Test
    void theSameIntentMayGetOtherBytesInItsSlotAndNowhereElse() throws IOException {
        TransferIntent intent = scene.pay(100);
        SigningRequest.Item first = scene.item(intent, 4, "ana");
        scene.sign(file(scene.request("R-1", first)), "a");
        SigningRequest.Item bumped =
                new SigningRequest.Item(intent, scene.bytes(intent, 4, 60_000), first.approvals(), null, null);
        assertThat(scene.sign(file(scene.request("R-2", bumped)), "b").signed()).hasSize(1);
        SigningRequest.Item moved =
                new SigningRequest.Item(intent, scene.bytes(intent, 5), first.approvals(), null, null);
        byte[] file = file(scene.request("R-3", moved));
        refusedAndUnchanged(folder, "slot.bound", () -> scene.sign(file, "c"));
    }

    @Test
    void aSlotIsNotSignedForTwoIntents() throws IOException {
        scene.sign(file(scene.request("R-1", scene.item(scene.pay(100), 4, "ana"))), "a");
        byte[] again = file(scene.request("R-2", scene.item(scene.pay(200), 4, "ana")));
        refusedAndUnchanged(folder, "slot.taken", () -> scene.sign(again, "b"));
        SignedBatch both = scene.sign(
                file(scene.request("R-3", scene.item(scene.pay(1), 5, "ana"), scene.item(scene.pay(2), 5, "ana"))),
                "c");
        assertThat(both.refused()).extracting(SignedBatch.Refused::code).containsExactly("slot.taken");
    }

    @Test
    void aReplacementTakesTheSlotOfTheEarlierPaymentAndEndsIt() throws IOException {
        TransferIntent first = scene.pay(100);
        SigningRequest.Item old = scene.item(first, 4, "ana");
        scene.sign(file(scene.request("R-1", old)), "a");
        TransferIntent next = scene.pay(new Amount(ColdScene.units(150), ColdScene.USDT), Intents.digest(first));
        byte[] elsewhere = file(scene.request("R-2", replacing(scene.item(next, 5, "ana"), first, old.unsigned())));
        refusedAndUnchanged(folder, "earlier.could-land", () -> scene.sign(elsewhere, "b"));
        byte[] hidden = file(scene.request("R-3", scene.item(next, 4, "ana")));
        refusedAndUnchanged(folder, "earlier.missing", () -> scene.sign(hidden, "b"));
        SigningRequest.Item good = replacing(scene.item(next, 4, "ana"), first, old.unsigned());
        Review review = scene.signer().review(scene.desk(), file(scene.request("R-4", good)));
        assertThat(review.payments().getFirst().earlier()).isNotNull();
        scene.sign(file(scene.request("R-4", good)), "b");
        byte[] revived = file(scene.request(
                "R-5", new SigningRequest.Item(first, scene.bytes(first, 4, 60_000), old.approvals(), null, null)));
        refusedAndUnchanged(folder, "intent.ended", () -> scene.sign(revived, "c"));
    }

    @Test
    void aRevocationBurnsTheSlotOfTheSignedPayment() throws IOException {
        TransferIntent first = scene.pay(100);
        SigningRequest.Item old = scene.item(first, 4, "ana");
        scene.sign(file(scene.request("R-1", old)), "a");
        TransferIntent revoke = scene.revoke(Intents.digest(first));
        byte[] unapproved = file(scene.request("R-2", replacing(scene.item(revoke, 4), first, old.unsigned())));
        refusedAndUnchanged(folder, "approval.missing", () -> scene.sign(unapproved, "b"));
        SignedBatch batch = scene.sign(
                file(scene.request("R-3", replacing(scene.item(revoke, 4, "ben"), first, old.unsigned()))), "b");
        assertThat(batch.signed()).hasSize(1);
    }

    @Test
    void aReplacementCannotNameAPaymentThatWasNotSignedLikeThat() throws IOException {
        TransferIntent first = scene.pay(100);
        SigningRequest.Item old = scene.item(first, 4, "ana");
        scene.sign(file(scene.request("R-1", old)), "a");
        TransferIntent next = scene.pay(new Amount(ColdScene.units(150), ColdScene.USDT), Intents.digest(first));
        byte[] other =
                file(scene.request("R-2", replacing(scene.item(next, 4, "ana"), first, scene.bytes(first, 4, 70_000))));
        refusedAndUnchanged(folder, "earlier.bytes", () -> scene.sign(other, "b"));
    }

    @Test
    void anAnswerNeverOverwritesAnotherFile() throws IOException {
        Files.writeString(folder.resolve("a"), "mine");
        byte[] file = file(scene.request("R-1", scene.item(scene.pay(1), 0, "ana")));
        refusedAndUnchanged(folder, "out.exists", () -> scene.sign(file, "a"));
        scene.sign(file, "b");
        refusedAndUnchanged(folder, "out.exists", () -> scene.sign(file, "a"));
    }

    @Test
    void reviewingChangesNothing() throws IOException {
        byte[] file = file(scene.request("R-1", scene.item(scene.pay(1), 0, "ana")));
        List<Path> before = files();
        Review review = scene.signer().review(scene.desk(), file);
        assertThat(review.isAllowed()).isTrue();
        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        try (var list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }

    private static SigningRequest.Item replacing(SigningRequest.Item item, TransferIntent earlier, byte[] unsigned) {
        return new SigningRequest.Item(
                item.intent(),
                item.unsigned(),
                item.approvals(),
                item.creation(),
                new SigningRequest.Earlier(earlier, unsigned));
    }
}
