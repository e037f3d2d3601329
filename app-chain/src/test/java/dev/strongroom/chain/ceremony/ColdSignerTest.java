package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is signed, and how often, on every network; {@link ColdSlotTest} and {@link TronCeremonyTest} say in which slot.
 */
@ParameterizedClass
@EnumSource
class ColdSignerTest {
    private final ColdGround ground;

    @TempDir
    Path folder;

    private ColdScene scene;

    ColdSignerTest(ColdGround ground) {
        this.ground = ground;
    }

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder, ground);
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
        assertThat(transfers.values()).extracting(SignedTransfer::payer).containsExactly(scene.cold);
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
        scene.sign(file(scene.request("R-5", scene.item(scene.pay(1), 3, "ana", "ben"))), "e");
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
}
