package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static dev.strongroom.chain.ceremony.Folder.refusedAndUnchanged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal forgives, which is a last line cut short, and what it does not. */
class JournalTest {
    @TempDir
    Path folder;

    private ColdScene scene;
    private byte[] request = {};
    private byte[] journal = {};

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder);
        request = file(scene.request("R-1", scene.item(scene.pay(10), 0, "ana")));
        scene.sign(request, "answer");
        journal = Files.readAllBytes(scene.journalPath());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aLastLineCutAnywhereIsWrittenAgainAndTheBatchIsTheSame() throws IOException {
        int last = lastLine(journal);
        for (int length = last; length < journal.length; length += 1 + (length - last) / 8) {
            Files.write(scene.journalPath(), Arrays.copyOf(journal, length));
            Files.delete(folder.resolve("answer"));
            scene.sign(request, "answer");
            assertThat(scene.journalPath()).hasBinaryContent(journal);
        }
    }

    private static int lastLine(byte[] lines) {
        int at = lines.length - 1;
        while (lines[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    @Test
    void everyOtherChangedByteIsDamage() throws IOException {
        for (int i = 0; i < journal.length - 1; i++) {
            byte[] changed = journal.clone();
            changed[i] ^= 1;
            Files.write(scene.journalPath(), changed);
            RefusedException refused =
                    catchThrowableOfType(RefusedException.class, () -> JournalFile.read(scene.journalPath()));
            assertThat(refused).as("byte " + i).isNotNull();
            assertThat(refused.code()).isEqualTo("journal.damaged");
        }
        refusedAndUnchanged(folder, "journal.damaged", () -> scene.sign(request, "answer"));
    }

    @Test
    void aMissingOrSwappedLineIsDamage() throws IOException {
        scene.sign(file(scene.request("R-2", scene.item(scene.pay(10), 1, "ana"))), "second");
        List<String> lines = Files.readAllLines(scene.journalPath());
        assertThat(lines).hasSize(3);
        Files.write(scene.journalPath(), List.of(lines.get(0), lines.get(2)));
        refusedAndUnchanged(folder, "journal.damaged", () -> scene.sign(request, "answer"));
        Files.write(scene.journalPath(), List.of(lines.get(0), lines.get(2), lines.get(1)));
        refusedAndUnchanged(folder, "journal.damaged", () -> scene.sign(request, "answer"));
        Files.write(scene.journalPath(), List.of(lines.get(1), lines.get(2)));
        refusedAndUnchanged(folder, "journal.damaged", () -> scene.sign(request, "answer"));
    }

    @Test
    void anEarlierCopyIsRefusedOnceTheCoreEchoesTheHead() throws IOException {
        SignedBatch second = scene.sign(file(scene.request("R-2", scene.item(scene.pay(10), 1, "ana"))), "second");
        SigningRequest third = scene.request("R-3", scene.item(scene.pay(10), 2, "ana"));
        byte[] echoed = file(new SigningRequest(
                third.id(),
                third.genesis(),
                third.custodian(),
                second.journalHead(),
                third.createdAt(),
                third.expiresAt(),
                null,
                third.items()));
        byte[] whole = Files.readAllBytes(scene.journalPath());
        Files.write(scene.journalPath(), journal);
        refusedAndUnchanged(folder, "journal.rolled-back", () -> scene.sign(echoed, "third"));
        Files.write(scene.journalPath(), whole);
        assertThat(scene.sign(echoed, "third").signed()).hasSize(1);
    }

    @Test
    void twoSignersDoNotWriteOneJournalAtOnce() throws IOException {
        try (JournalFile busy = JournalFile.lock(scene.journalPath(), _ -> {})) {
            assertThat(busy.lines()).hasSize(2);
            refusedAndUnchanged(folder, "journal.busy", () -> scene.sign(request, "other"));
        }
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scene.journalPath())))
                .isEqualTo("rw-------");
    }

    @Test
    void itIsShownOnlyWhereItsChainHolds() throws IOException {
        List<JournalLine> lines = Journal.read(scene.journalPath());
        assertThat(lines).extracting(JournalLine::seq).containsExactly(0L, 1L);
        assertThat(lines.getLast().prev()).isEqualTo(lines.getFirst().hash());
        byte[] changed = journal.clone();
        changed[journal.length - 20] ^= 1;
        Files.write(scene.journalPath(), changed);
        refusedAndUnchanged(folder, "journal.damaged", () -> Journal.read(scene.journalPath()));
        assertThat(catchThrowableOfType(NoSuchFileException.class, () -> Journal.read(folder.resolve("none"))))
                .isNotNull();
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
