package dev.strongroom.desktop.workstation.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ceremony.ColdScene;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.workstation.trouble.Setback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalViewModelTest {
    @TempDir
    Path folder;

    @Test
    void theEntriesAreShownNewestFirstAndTheChainIsChecked() throws IOException {
        Messages messages = new Messages(Language.ENGLISH, List.of("common", "workstation"));
        try (ColdScene scene = new ColdScene(folder)) {
            JournalViewModel model =
                    new JournalViewModel(new SameThreadTasks(), messages, new Formats(messages, scene.clock));
            model.check();
            assertThat(model.setbackProperty().get()).isNull();
            model.fileProperty().set(scene.journalPath());
            model.check();
            assertThat(code(model)).isEqualTo("file.missing");
            assertThat(model.rows()).isEmpty();
            assertThat(model.verdict()).isEmpty();
            scene.adopt(scene.trust.draft(scene.policy(2, 60_000), scene.clock.instant()));
            scene.sign(
                    ColdScene.file(scene.request(
                            "R-1", scene.item(scene.pay(1_200), 0, "ana"), scene.item(scene.pay(20_000), 1, "ben"))),
                    "answer");
            model.check();
            assertThat(model.setbackProperty().get()).isNull();
            assertThat(model.rows()).extracting(JournalRow::kind).containsExactly("Request", "New rules seen", "Begun");
            assertThat(model.rows().getFirst().text()).isEqualTo("R-1: 1 signed, 1 refused; 1,200.00 USDT");
            assertThat(model.rows().get(1).text()).isEqualTo("roster 1, policy 2");
            assertThat(model.verdict()).startsWith("The chain holds: 3 entries");
            byte[] journal = Files.readAllBytes(scene.journalPath());
            journal[journal.length / 2] ^= 1;
            Files.write(scene.journalPath(), journal);
            model.check();
            assertThat(code(model)).isEqualTo("journal.damaged");
            assertThat(model.rows()).isEmpty();
            assertThat(scene.journalPath()).hasBinaryContent(journal);
        }
    }

    private static String code(JournalViewModel model) {
        Setback setback = model.setbackProperty().get();
        return Objects.requireNonNull(setback).code();
    }
}
