package dev.strongroom.desktop.screen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.AuditRecord;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.Beats;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import dev.strongroom.desktop.ui.StateLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    private final FakeDesk desk = new FakeDesk();
    private final FakeNotifier notifier = new FakeNotifier();
    private final Navigator navigator = new Navigator();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final Beats beats = new Beats(tasks, clock);
    private final AuditViewModel model = new AuditViewModel(
            desk,
            beats.pulse(),
            navigator,
            tasks,
            new Said(new FakeDialogs(), notifier, messages),
            new Formats(messages, clock),
            clock);

    @BeforeEach
    void write() {
        for (int i = 0; i < 250; i++) {
            desk.audit.add(
                    i % 2 == 0 ? "staff:ana" : "core:risk",
                    i % 5 == 0 ? "wallet.add" : "withdrawal.moved",
                    "withdrawal:" + i % 10,
                    null,
                    "{\"i\":1}");
        }
    }

    @Test
    void theNewestRowsComeFirstAndOlderOnesOnDemand() {
        model.onShow();
        assertThat(model.rows()).hasSize(AuditViewModel.PAGE);
        assertThat(model.rows().getFirst().seq()).isEqualTo(250);
        assertThat(model.footer()).isEqualTo("200 rows; older ones follow");

        model.older();
        assertThat(model.rows()).extracting(AuditRecord::seq).hasSize(250).doesNotHaveDuplicates();
        assertThat(model.hasOlderProperty().get()).isFalse();
        assertThat(model.footer()).isEqualTo("250 rows; these are all");

        model.older();
        assertThat(model.rows()).hasSize(250);
    }

    @Test
    void theFilterNarrowsByActorBeginningOfTheActionAndSubject() {
        model.onShow();
        model.filter().actorProperty().set(" staff:ana ");
        model.filter().actionProperty().set("wallet.");
        model.filter().subjectProperty().set("withdrawal:0");
        model.apply();

        assertThat(model.rows()).hasSize(25).allSatisfy(row -> {
            assertThat(row.actor()).isEqualTo("staff:ana");
            assertThat(row.action()).isEqualTo("wallet.add");
            assertThat(row.subject()).isEqualTo("withdrawal:0");
        });
        model.clear();
        assertThat(model.rows()).hasSize(AuditViewModel.PAGE);
    }

    @Test
    void theLastDayIsShownWhole() {
        model.filter().fromProperty().set(LocalDate.of(2026, 11, 20));
        model.filter().toProperty().set(LocalDate.of(2026, 11, 20));
        model.onShow();
        assertThat(model.rows()).hasSize(AuditViewModel.PAGE);

        model.filter().fromProperty().set(LocalDate.of(2026, 11, 21));
        model.filter().toProperty().set(LocalDate.of(2026, 11, 21));
        model.apply();
        assertThat(model.rows()).isEmpty();
        assertThat(model.emptyText()).startsWith("No row passes");
    }

    @Test
    void daysInTheWrongOrderAreRefusedAndNothingIsAsked() {
        model.onShow();
        int asked = desk.audit.asked().size();
        model.filter().fromProperty().set(LocalDate.of(2026, 11, 21));
        model.filter().toProperty().set(LocalDate.of(2026, 11, 10));
        model.apply();

        assertThat(desk.audit.asked()).hasSize(asked);
        assertThat(model.rows()).hasSize(AuditViewModel.PAGE);
        assertThat(notifier.told()).singleElement().asString().startsWith("refused: to: ");
    }

    @Test
    void aRouteNamesTheSubject() {
        model.filter().actorProperty().set("somebody");
        navigator.go(new Route(Place.AUDIT, "withdrawal:3"));
        model.onShow();

        assertThat(model.rows()).hasSize(25).allMatch(row -> row.subject().equals("withdrawal:3"));
    }

    @Test
    void whatIsWrittenMeanwhileComesOnTopAndPagesStay() {
        model.onShow();
        model.older();
        desk.audit.add("staff:eve", "money-out.frozen", "all", null, null);
        beats.beat();

        assertThat(model.rows()).hasSize(251);
        assertThat(model.rows().getFirst().actor()).isEqualTo("staff:eve");
        assertThat(model.rows()).extracting(AuditRecord::seq).doesNotHaveDuplicates();
    }

    @Test
    void afterHidingNothingListens() {
        model.onShow();
        model.onHide();
        int asked = desk.audit.asked().size();
        beats.beat();

        assertThat(desk.audit.asked()).hasSize(asked);
        assertThat(beats.readers()).isZero();
    }

    @Test
    void anIntactChainIsSaidSoWithItsEnd() {
        model.onShow();
        model.verify();

        Verdict verdict = Objects.requireNonNull(model.verdictProperty().get());
        assertThat(verdict.tone()).isEqualTo(StateLabel.Tone.SUCCESS);
        assertThat(verdict.text()).startsWith("Intact: each of 250 rows").contains("row 250 with abab");
        assertThat(model.verifyingProperty().get()).isNull();
        assertThat(tasks.names()).containsExactly("Verifying the audit log");
    }

    @Test
    void aBrokenChainNamesTheRowAndSaysWhatFollows() {
        desk.audit.tamper(120, "its hash is another");
        model.onShow();
        model.verify();

        Verdict verdict = Objects.requireNonNull(model.verdictProperty().get());
        assertThat(verdict.tone()).isEqualTo(StateLabel.Tone.DANGER);
        assertThat(verdict.text())
                .startsWith("Broken at row 120: its hash is another.")
                .contains("money-out is closed");
    }

    @Test
    void aVerificationThatIsStoppedSaysHowFarItCame() {
        desk.audit.onPage(model::stopVerifying);
        model.onShow();
        model.verify();

        Verdict verdict = Objects.requireNonNull(model.verdictProperty().get());
        assertThat(verdict.tone()).isEqualTo(StateLabel.Tone.ATTENTION);
        assertThat(verdict.text()).startsWith("Stopped after 100 rows");
    }

    @Test
    void aSecondVerificationDoesNotStartWhileOneRuns() {
        desk.audit.onPage(model::verify);
        model.onShow();
        model.verify();

        assertThat(tasks.names()).hasSize(1);
        assertThat(model.verdictProperty().get()).isNotNull();

        desk.audit.onPage(() -> {});
        model.verify();
        assertThat(tasks.names()).hasSize(2);
    }

    @Test
    void aLogThatCannotBeReadIsTold() {
        desk.audit.fail(new IllegalStateException("no database"));
        model.onShow();
        model.verify();

        assertThat(notifier.told())
                .containsExactly(
                        "failed: Reading the audit log IllegalStateException",
                        "failed: Verifying the audit log IllegalStateException");
        assertThat(model.verdictProperty().get()).isNull();
        assertThat(model.verifyingProperty().get()).isNull();
        assertThat(model.emptyText()).startsWith("Reading");
    }

    @Test
    void aFailedPageCanBeAskedAgain() {
        model.onShow();
        desk.audit.fail(new IllegalStateException("no database"));
        model.older();
        assertThat(model.rows()).hasSize(AuditViewModel.PAGE);
        desk.audit.fail(null);
        model.older();

        assertThat(model.rows()).hasSize(250);
    }

    @Test
    void everyRowOfTheFilterIsExportedHowManyEverAreListed(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 2 * AuditViewModel.MOST; i++) {
            desk.audit.add("staff:ana", "note", "=desk", null, "{\"a\":1}");
        }
        model.onShow();
        model.filter().actionProperty().set("note");
        model.apply();
        model.filter().actionProperty().set("typed but not applied");
        Path file = folder.resolve("audit.csv");
        model.export(file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2 * AuditViewModel.MOST + 1);
        assertThat(lines.getFirst()).isEqualTo("\uFEFFNo.,Time,Actor,Action,Subject,Before,After,Chain hash");
        assertThat(lines.get(1)).startsWith("2250,").contains("staff:ana,note,'=desk,,\"{\"\"a\"\":1}\",");
        assertThat(lines.getLast()).startsWith("251,");
        assertThat(notifier.told()).containsExactly("done: 2,000 rows written to " + file + ".");
        assertThat(tasks.names()).containsExactly("Exporting audit.csv");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void howFarAnExportIsIsKnownWhereNothingIsFiltered(@TempDir Path folder) {
        model.onShow();
        model.export(folder.resolve("audit.csv"));
        model.filter().actorProperty().set("staff:ana");
        model.apply();
        model.export(folder.resolve("audit.csv"));

        assertThat(tasks.steps()).containsExactly("250/250 250 rows", "125/0 125 rows");
    }

    @Test
    void anExportThatCannotBeWrittenSaysWhyInWordsOfItsOwn(@TempDir Path folder) {
        model.onShow();
        model.export(folder.resolve("gone").resolve("audit.csv"));

        assertThat(notifier.told())
                .singleElement()
                .asString()
                .startsWith("refused: Not written: ")
                .endsWith("There is no such file or folder; look whether the drive is in its place.");
    }

    @Test
    void jsonIsSetOutLineByLineAndOtherTextStaysAsItIs() {
        assertThat(PrettyJson.of("{\"a\":{\"b\":1.10}}").lines())
                .hasSizeGreaterThan(3)
                .anyMatch(l -> l.endsWith("1.10"));
        assertThat(PrettyJson.of("{\"a\":")).isEqualTo("{\"a\":");
        assertThat(PrettyJson.of(null)).isEmpty();
    }
}
