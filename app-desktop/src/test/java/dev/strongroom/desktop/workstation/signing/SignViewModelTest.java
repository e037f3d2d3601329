package dev.strongroom.desktop.workstation.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ceremony.ColdScene;
import dev.strongroom.chain.ceremony.Journal;
import dev.strongroom.chain.ceremony.SignedBatch;
import dev.strongroom.desktop.notify.Notifier;
import dev.strongroom.desktop.workstation.trouble.Concern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the words to the answer, and every way in which that fails. */
class SignViewModelTest {
    @TempDir
    Path folder;

    private Table table;
    private byte[] request = {};

    @BeforeEach
    void lay() throws IOException {
        table = new Table(folder);
        request = table.lay(
                table.scene.item(table.scene.pay(1_500), 0, "ana"),
                table.scene.item(table.scene.pay(12_000), 1, "ben"));
        table.open();
    }

    @AfterEach
    void close() {
        table.close();
    }

    private Path answer() {
        return folder.resolve("answer-R-1.json");
    }

    @Test
    void theTwoWordsThatAreAskedForStayBlankUntilTheyAreTyped() {
        table.read.next();
        table.compare.onShow();
        List<String> all = table.compare.code().words();
        List<String> shown = table.compare.words();
        assertThat(shown).hasSize(6).filteredOn(String::isEmpty).hasSize(2);
        assertThat(shown.get(table.compare.firstPosition() - 1)).isEmpty();
        assertThat(shown.get(table.compare.secondPosition() - 1)).isEmpty();
        assertThat(table.compare.isTyped().get()).isFalse();
        table.compare.confirm();
        assertThat(table.workflow.step()).isEqualTo(Step.COMPARE);
        int first = table.compare.firstPosition();
        table.compare.firstProperty().set("zoo");
        table.compare.secondProperty().set(all.get(table.compare.secondPosition() - 1));
        table.compare.confirm();
        assertThat(Table.code(table.compare.setbackProperty().get())).isEqualTo("confirm.words");
        assertThat(table.workflow.step()).isEqualTo(Step.COMPARE);
        assertThat(table.compare.firstProperty().get()).isEmpty();
        assertThat(table.compare.firstPosition()).isEqualTo(first);
        table.compare.firstProperty().set(" " + all.get(first - 1).toUpperCase(java.util.Locale.ROOT));
        table.compare.secondProperty().set(all.get(table.compare.secondPosition() - 1));
        table.compare.confirm();
        assertThat(table.workflow.step()).isEqualTo(Step.SIGN);
        table.sign.back();
        assertThat(table.workflow.step()).isEqualTo(Step.READ);
    }

    @Test
    void whatWasShownIsSignedAndTheAnswerIsTheCoresToRead() throws IOException {
        table.confirm(request);
        assertThat(table.sign.action()).isEqualTo("Sign 1 payment: 1,500.00 USDT");
        assertThat(table.sign.leftOut()).startsWith("1 payment is refused and goes back unsigned");
        assertThat(table.sign.outProperty().get()).isEqualTo(answer());
        table.sign.sign();
        assertThat(table.sign.setbackProperty().get()).isNull();
        assertThat(table.workflow.step()).isEqualTo(Step.SAVE);
        SignedBatch batch = SignedBatch.read(Files.readAllBytes(answer()), request, table.scene.chains);
        assertThat(batch.signed()).hasSize(1);
        assertThat(batch.refused()).extracting(SignedBatch.Refused::code).containsExactly("approval.missing");
        assertThat(Journal.read(table.scene.journalPath())).hasSize(2);
    }

    @Test
    void theResultSaysWhatWasSignedWhatNotAndWhereTheAnswerIs() throws IOException {
        table.confirm(request);
        table.sign.sign();
        Notices notices = new Notices();
        SaveViewModel save = new SaveViewModel(table.workflow, table.tasks, notices, table.messages, table.formats);
        assertThat(save.title()).isEqualTo("1 of 2 payments are signed");
        assertThat(save.file()).isEqualTo(answer());
        assertThat(save.rows()).extracting(ResultRow::isSigned).containsExactly(true, false);
        assertThat(save.rows().getFirst().text()).startsWith("0x").hasSize(66);
        assertThat(save.rows().getLast().text()).startsWith("The payment has too few approvals");
        assertThat(save.rows().getLast().code()).isEqualTo("approval.missing");
        save.copyTo(folder.resolve("copy.json"));
        assertThat(folder.resolve("copy.json")).hasSameBinaryContentAs(answer());
        assertThat(notices.done).singleElement().asString().contains("copy.json");
        Files.writeString(folder.resolve("taken"), "mine");
        save.copyTo(folder.resolve("taken"));
        assertThat(Table.code(save.setbackProperty().get())).isEqualTo("file.exists");
        assertThat(folder.resolve("taken")).hasContent("mine");
        save.close();
        assertThat(table.workflow.step()).isEqualTo(Step.OPEN);
    }

    @Test
    void aFileThatIsThereIsNeverOverwrittenAndNothingIsSigned() throws IOException {
        table.confirm(request);
        Files.writeString(answer(), "mine");
        Map<String, List<Byte>> before = table.files();
        table.sign.sign();
        assertThat(Table.code(table.sign.setbackProperty().get())).isEqualTo("out.exists");
        assertThat(table.sign.setbackProperty().get().concern()).isEqualTo(Concern.SIGNING);
        assertThat(table.files()).isEqualTo(before);
        assertThat(table.workflow.step()).isEqualTo(Step.SIGN);
        table.sign.outProperty().set(folder.resolve("elsewhere.json"));
        table.sign.sign();
        assertThat(table.workflow.step()).isEqualTo(Step.SAVE);
    }

    @Test
    void anAnswerThatCannotBeWrittenIsToldAndTheNextTryGivesTheSame() throws IOException {
        table.confirm(request);
        table.sign.outProperty().set(folder.resolve("no-stick").resolve("answer.json"));
        table.sign.sign();
        assertThat(Table.code(table.sign.setbackProperty().get())).isEqualTo("file.missing");
        assertThat(table.sign.setbackProperty().get().concern()).isEqualTo(Concern.ANSWER);
        assertThat(Journal.read(table.scene.journalPath())).hasSize(2);
        table.sign.outProperty().set(answer());
        table.sign.sign();
        assertThat(table.workflow.step()).isEqualTo(Step.SAVE);
        assertThat(Journal.read(table.scene.journalPath())).hasSize(2);
        assertThat(SignedBatch.read(Files.readAllBytes(answer()), request, table.scene.chains)
                        .signed())
                .hasSize(1);
    }

    @Test
    void aVerdictThatChangedSinceItWasShownSignsNothing() throws IOException {
        table.confirm(request);
        byte[] other = ColdScene.file(table.scene.request(
                "R-9",
                table.scene.item(table.scene.pay(45_000), 5, "eva", "ben"),
                table.scene.item(table.scene.pay(4_000), 6, "eva", "ben")));
        table.scene.sign(other, "other");
        Map<String, List<Byte>> before = table.files();
        table.sign.sign();
        assertThat(Table.code(table.sign.setbackProperty().get())).isEqualTo("review.changed");
        assertThat(table.files()).isEqualTo(before);
        assertThat(answer()).doesNotExist();
    }

    @Test
    void itIsStoppedBeforeTheJournalIsWritten() {
        table.confirm(request);
        Map<String, List<Byte>> before = table.files();
        table.onClock(table.sign::stop);
        table.sign.sign();
        assertThat(Table.code(table.sign.setbackProperty().get())).isEqualTo("stopped");
        assertThat(table.files()).isEqualTo(before);
        assertThat(table.sign.canStopProperty().get()).isFalse();
        assertThat(table.workflow.step()).isEqualTo(Step.SIGN);
        table.onClock(() -> {});
        table.sign.sign();
        assertThat(table.workflow.step()).isEqualTo(Step.SAVE);
    }

    @Test
    void theVaultIsClosedWhenTheAnswerIsThere() {
        table.confirm(request);
        OpenRequest open = table.workflow.request();
        table.sign.sign();
        assertThat(table.workflow.step()).isEqualTo(Step.SAVE);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> open.desk().vault().staffKey().sign(new byte[32]))
                .isInstanceOf(IllegalStateException.class);
    }

    private static final class Notices implements Notifier {
        private final List<String> done = new ArrayList<>();

        @Override
        public void done(String text) {
            done.add(text);
        }

        @Override
        public void refused(String text) {
            throw new AssertionError(text);
        }

        @Override
        public void failed(String what, Throwable failure) {
            throw new AssertionError(what, failure);
        }
    }
}
