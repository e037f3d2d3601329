package dev.strongroom.desktop.screen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Registry;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.core.boot.practice.PracticeVaults;
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
import dev.strongroom.desktop.session.LedgerSamples;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Tokens;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerScreenTest {
    private static Tokens tokens;

    private final FakeDesk desk = new FakeDesk();
    private final FakeNotifier notifier = new FakeNotifier();
    private final Navigator navigator = new Navigator();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final Beats beats = new Beats(tasks, clock);
    private LedgerViewModel model;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        PracticeVaults.Founding founding = new PracticeVaults.Founding(
                "Example desk", List.of(Registry.builtIn().network(Samples.NETWORK)), 1, Samples.NOW);
        try (PracticeVaults vaults =
                PracticeVaults.found(folder.resolve("desk"), Offline.chains(), new SecureRandom(), founding)) {
            TrustFile trust = vaults.trust();
            tokens = Tokens.of(trust);
        }
    }

    @BeforeEach
    void fill() {
        LedgerSamples.fill(desk.ledger);
        model = new LedgerViewModel(
                desk,
                beats.pulse(),
                navigator,
                tasks,
                new Said(new FakeDialogs(), notifier, messages),
                new Formats(messages, clock),
                tokens,
                clock);
    }

    @Test
    void theNewestTransfersComeFirstAndMoreOnDemand() {
        model.onShow();
        assertThat(model.journal().rows()).hasSize(LedgerViewModel.PAGE);
        assertThat(model.journal().rows().getFirst().posting().seq()).isEqualTo(401);
        assertThat(model.footer()).isEqualTo("200 rows; more follow");
        model.more();
        model.more();
        assertThat(model.journal().rows())
                .hasSize(401)
                .extracting(row -> row.posting().seq())
                .doesNotHaveDuplicates();
        assertThat(model.footer()).isEqualTo("401 rows; these are all");
        int asked = desk.ledger.asked().size();
        model.more();
        assertThat(desk.ledger.asked()).hasSize(asked);
    }

    @Test
    void aRouteShowsWhatIsAboutItsItem() {
        navigator.go(new Route(Place.LEDGER, "W-9003"));
        model.onShow();
        assertThat(model.journal().rows()).extracting(JournalEntry::subject).containsExactly("W-9003", "W-9003");
        assertThat(model.journal().hasMoreProperty().get()).isFalse();
        model.clear();
        assertThat(model.journal().rows()).hasSize(LedgerViewModel.PAGE);
    }

    @Test
    void anAccountLeadsToItsTransfersAndBack() {
        model.onShow();
        model.filter().tabProperty().set(LedgerTab.ACCOUNTS);
        assertThat(model.accounts().rows()).hasSize(LedgerViewModel.PAGE);
        model.more();
        assertThat(model.accounts().rows()).hasSize(302);
        model.journalOf(LedgerSamples.HOT);
        assertThat(model.filter().tabProperty().get()).isEqualTo(LedgerTab.JOURNAL);
        assertThat(model.journal().rows()).hasSize(200).allMatch(row -> row.state() == JournalEntry.State.POSTED);
        model.filter().accountProperty().set(null);
        assertThat(model.journal().rows().getFirst().posting().seq()).isEqualTo(401);
    }

    @Test
    void accountsAreNarrowedByKindAndOwner() {
        model.onShow();
        assertThat(model.kinds()).contains("CUSTOMER", "HOT");
        model.filter().tabProperty().set(LedgerTab.ACCOUNTS);
        model.filter().kindProperty().set(new Choice<>("HOT"));
        assertThat(model.accounts().rows()).extracting(row -> row.key()).containsExactly(LedgerSamples.HOT);
        model.clear();
        model.filter().ownerProperty().set(" C-1042 ");
        model.apply();
        assertThat(model.accounts().rows()).extracting(row -> row.key()).containsExactly(LedgerSamples.ALICE);
        model.filter().ownerProperty().set("nobody");
        model.apply();
        assertThat(model.accounts().rows()).isEmpty();
        assertThat(model.emptyText()).isEqualTo("Nothing matches this filter.");
    }

    @Test
    void theTransferThatEndedAnotherIsOneStepAway() {
        model.onShow();
        model.look(1);
        JournalEntry reserve = Objects.requireNonNull(model.detailProperty().get());
        model.look(Objects.requireNonNull(reserve.endedBy()));
        assertThat(Objects.requireNonNull(model.detailProperty().get())
                        .posting()
                        .step())
                .isEqualTo("settle");
        model.journalAbout("W-9000");
        assertThat(model.journal().rows()).hasSize(2);
        model.look(7777);
        assertThat(notifier.told()).hasSize(1);
    }

    @Test
    void booksThatDoNotAnswerAreToldOnceAndTheListStays() {
        model.onShow();
        desk.ledger.fail(new IllegalStateException("no database"));
        model.apply();
        assertThat(model.problemProperty().get()).startsWith("The books do not answer");
        assertThat(model.journal().rows()).hasSize(LedgerViewModel.PAGE);
        assertThat(notifier.told()).hasSize(1);
        desk.ledger.fail(null);
        model.apply();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void daysInTheWrongOrderAreRefusedAndNothingIsAsked() {
        model.onShow();
        int asked = desk.ledger.asked().size();
        model.filter().fromProperty().set(LocalDate.of(2026, 11, 20));
        model.filter().toProperty().set(LocalDate.of(2026, 11, 18));
        model.apply();
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(desk.ledger.asked()).hasSize(asked);
        model.filter().toProperty().set(LocalDate.of(2026, 11, 20));
        model.apply();
        assertThat(desk.ledger.asked().getLast().from()).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(desk.ledger.asked().getLast().to()).isEqualTo("2026-11-21T00:00:00Z");
    }

    @Test
    void whatItSubscribesEndsWhenItIsHidden() {
        model.onShow();
        assertThat(beats.readers()).isEqualTo(1);
        model.onHide();
        assertThat(beats.readers()).isZero();
    }
}
