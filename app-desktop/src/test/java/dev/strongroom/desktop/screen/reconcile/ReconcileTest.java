package dev.strongroom.desktop.screen.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.BreakComment;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationStatus;
import dev.strongroom.core.api.StaffApi;
import dev.strongroom.core.api.StaffMember;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.Beats;
import dev.strongroom.desktop.session.BreakSamples;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import dev.strongroom.desktop.ui.TokenNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileTest {
    private static final BookBreak MISSING = BreakSamples.item(
            "b-1", ChainSamples.wallet(Samples.NETWORK, 1), Samples.usdt(), "1000", "990.5", null, null);
    private static final BookBreak SURPLUS =
            BreakSamples.item("b-2", ChainSamples.wallet(Samples.NETWORK, 2), Samples.usdt(), "0", "3", "ana", null);
    private static final BookBreak CLOSED = BreakSamples.item(
            "b-3", ChainSamples.wallet(Samples.NETWORK, 3), Samples.usdt(), "5", "4", "ben", Samples.NOW);
    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeNotifier notifier = new FakeNotifier();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Navigator navigator = new Navigator();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final Beats beats = new Beats(tasks, clock);
    private final ReconcileViewModel model = new ReconcileViewModel(
            desk,
            session,
            beats.pulse(),
            navigator,
            tasks,
            new Said(dialogs, notifier, messages),
            new Formats(messages, clock, names()));

    private static TokenNames names() {
        return new TokenNames() {
            @Override
            public Token token(Asset asset) {
                return Samples.usdt();
            }

            @Override
            public Token coin(Network network) {
                return Samples.usdt();
            }
        };
    }

    @BeforeEach
    void sitDown() {
        desk.with(StaffApi.class, new Roster());
        session.unlock(FakePeople.approver("ana"));
        desk.reconciliations.sums(List.of(new Reconciliation.Line(
                Samples.usdt().asset(),
                WalletTier.HOT,
                Samples.usdt().parse("1000").units(),
                Samples.usdt().parse("990.5").units())));
        desk.reconciliations.keep(Samples.NETWORK, Samples.NOW.minusSeconds(600));
        List.of(MISSING, SURPLUS, CLOSED).forEach(desk.breaks::put);
        navigator.go(Place.RECONCILIATION);
        model.onShow();
    }

    /** Unsorted, as rosters are. */
    private static final class Roster implements StaffApi {
        @Override
        public List<StaffMember> staff() {
            return Stream.of("ben", "ana")
                    .map(id -> new StaffMember(id, id, "00".repeat(32), Set.of(StaffRole.APPROVER)))
                    .toList();
        }

        @Override
        public long rosterVersion() {
            return 1;
        }
    }

    private BreakDetail drawn() {
        return Objects.requireNonNull(model.looked().detailProperty().get());
    }

    @Test
    void whatDiffersIsListedWithItsOwnerAndEvidence() {
        assertThat(model.list().rows()).containsExactly(MISSING, SURPLUS);
        assertThat(model.openProperty().get()).isEqualTo(2);
        assertThat(model.networks()).extracting(NetworkLook::of).containsExactly(NetworkLook.EQUAL);
        desk.breaks.evidence(BreakSamples.postings(Samples.usdt()), BreakSamples.balances(Samples.usdt(), 3));
        model.select(MISSING);
        assertThat(drawn().item()).isEqualTo(MISSING);
        assertThat(drawn().evidence().postings()).hasSize(2);
        assertThat(model.commands().difference(MISSING)).isEqualTo("−9.50 USDT");
        assertThat(model.commands().difference(SURPLUS)).isEqualTo("+3.00 USDT");

        model.show(Samples.NETWORK);
        assertThat(model.looked().detailProperty().get()).isNull();
        assertThat(model.networkProperty().get()).isNotNull();
    }

    @Test
    void everyNetworkStandsInOneOfFourWays() {
        ReconciliationStatus never = new ReconciliationStatus(ChainSamples.TRON, null, null);
        assertThat(NetworkLook.of(never)).isEqualTo(NetworkLook.NEVER);
        desk.reconciliations.find(List.of(new Reconciliation.Break(
                MISSING.wallet(), MISSING.tier(), MISSING.asset(), MISSING.books(), MISSING.chain())));
        desk.reconciliations.keep(Samples.NETWORK, Samples.NOW);
        assertThat(NetworkLook.of(desk.reconciliations.status().getFirst())).isEqualTo(NetworkLook.DIFFERS);
        desk.reconciliations.troubled(Samples.NETWORK, new Note("node.timeout", "no answer"));
        assertThat(NetworkLook.of(desk.reconciliations.status().getFirst())).isEqualTo(NetworkLook.UNANSWERED);
    }

    @Test
    void closedOnesFollowPageByPage() {
        for (int i = 10; i < 240; i++) {
            desk.breaks.put(BreakSamples.item(
                    "c-" + i, ChainSamples.wallet(Samples.NETWORK, i), Samples.usdt(), "5", "4", null, Samples.NOW));
        }
        model.tabProperty().set(BreakTab.CLOSED);
        assertThat(model.list().rows()).hasSize(ReconcileViewModel.PAGE);
        model.list().more();
        assertThat(model.list().rows()).extracting(BookBreak::id).hasSize(231).doesNotHaveDuplicates();
        model.list().more();
        assertThat(model.list().rows()).hasSize(231);
    }

    @Test
    void whatIsEmptySaysWhy() {
        FakeDesk fresh = new FakeDesk();
        ReconcileViewModel empty = new ReconcileViewModel(
                fresh,
                session,
                beats.pulse(),
                navigator,
                tasks,
                new Said(dialogs, notifier, messages),
                new Formats(messages, clock));
        fresh.reconciliations.troubled(Samples.NETWORK, null);
        empty.onShow();
        assertThat(empty.list().emptyText()).contains("Nothing was compared yet");
        fresh.reconciliations.keep(Samples.NETWORK, Samples.NOW);
        empty.list().first();
        assertThat(empty.list().emptyText()).isEqualTo("Books and chain are equal: nothing differs.");
        empty.tabProperty().set(BreakTab.CLOSED);
        assertThat(empty.list().emptyText()).isEqualTo("No difference was found equal again yet.");
        empty.onHide();
    }

    @Test
    void aListThatCannotBeReadSaysSoUntilItCan() {
        desk.reconciliations.failToRead(new IllegalStateException("no database"));
        model.list().first();
        assertThat(model.list().problemProperty().get()).contains("No money has moved");
        assertThat(notifier.told()).hasSize(1);
        model.list().first();
        assertThat(notifier.told()).as("told once").hasSize(1);
        desk.reconciliations.failToRead(new RefusedException("break.limit", "limit: must be 1 to 1000"));
        model.list().first();
        assertThat(model.list().problemProperty().get()).startsWith("Nothing was listed");
        desk.reconciliations.failToRead(null);
        model.list().first();
        assertThat(model.list().problemProperty().get()).isEmpty();
        assertThat(model.list().rows()).hasSize(2);
    }

    @Test
    void comparingNowCarriesTheNameOfWhoeverSitsHere() {
        model.jobs().run(List.of(Samples.NETWORK));
        assertThat(desk.reconciliations.askers()).containsExactly(Actor.staff("ana"));
        assertThat(notifier.told().getLast()).contains("Books and chain are equal on one network.");
        assertThat(model.jobs().runningProperty().get()).isNull();

        desk.reconciliations.find(List.of(new Reconciliation.Break(
                MISSING.wallet(), MISSING.tier(), MISSING.asset(), MISSING.books(), MISSING.chain())));
        model.jobs().run(List.of(Samples.NETWORK));
        assertThat(notifier.told().getLast()).contains("differ at one address");
        assertThat(model.networks()).extracting(NetworkLook::of).containsExactly(NetworkLook.DIFFERS);
    }

    @Test
    void aNetworkThatCannotBeComparedKeepsNoOtherFromIt() {
        desk.reconciliations.fail(new NodeException(NodeException.Kind.TIMEOUT, "no answer", null));
        model.jobs().run(List.of(Samples.NETWORK, ChainSamples.TRON));
        assertThat(desk.reconciliations.asked()).containsExactly(Samples.NETWORK, ChainSamples.TRON);
        assertThat(notifier.told()).hasSize(2).allMatch(text -> text.contains("nothing was opened or closed"));

        desk.reconciliations.fail(new RefusedException("reconcile.behind", "follower: is behind"));
        model.jobs().run(List.of(Samples.NETWORK));
        assertThat(notifier.told().getLast()).contains("has not taken in the network far enough");
        desk.reconciliations.fail(new IllegalStateException("no database"));
        model.jobs().run(List.of(Samples.NETWORK));
        assertThat(notifier.told().getLast()).contains("Comparing books and chain");
        assertThat(model.jobs().runningProperty().get()).isNull();
    }

    @Test
    void aLockedDeskComparesNothingAndWhoLeavesMeanwhileIsAskedForNothing() {
        model.jobs().run(List.of());
        session.lock();
        model.jobs().run(List.of(Samples.NETWORK));
        assertThat(desk.reconciliations.asked()).isEmpty();
        assertThat(notifier.told().getLast()).contains("Unlock your key first");

        session.unlock(FakePeople.approver("ana"));
        desk.reconciliations.underWay(session::lock);
        model.jobs().run(List.of(Samples.NETWORK, ChainSamples.TRON));
        assertThat(desk.reconciliations.asked()).containsExactly(Samples.NETWORK);
    }

    @Test
    void itIsTakenOnGivenAwayAndCommented() {
        model.select(MISSING);
        assertThat(model.commands().isMine(MISSING)).isFalse();
        model.commands().takeOn(MISSING);
        assertThat(desk.breaks.get("b-1").owner()).isEqualTo("ana");
        assertThat(drawn().item().owner()).isEqualTo("ana");
        assertThat(model.commands().isMine(drawn().item())).isTrue();
        assertThat(notifier.told().getLast()).contains("ana looks into it now.");
        model.commands().assign(drawn().item(), null);
        assertThat(desk.breaks.get("b-1").owner()).isNull();
        assertThat(notifier.told().getLast()).contains("Nobody looks into it now.");

        List<String> asked = new ArrayList<>();
        model.commands().give(MISSING, asked::addAll);
        assertThat(asked).containsExactly("ana", "ben");

        dialogs.answer("the node of before said so");
        model.commands().comment(MISSING);
        assertThat(drawn().evidence().comments())
                .containsExactly(new BreakComment(Actor.staff("ana"), Samples.NOW, "the node of before said so"));
        assertThat(dialogs.reasons().getLast().title()).contains("−9.50 USDT");
    }

    @Test
    void whatIsRefusedIsToldAndReadAgain() {
        model.select(MISSING);
        desk.breaks.fail(new RefusedException("break.changed", "break: somebody else changed it"));
        model.commands().takeOn(MISSING);
        assertThat(notifier.told().getLast()).contains("Somebody else changed it meanwhile");
        desk.breaks.fail(new IllegalStateException("no database"));
        dialogs.answer("why");
        model.commands().comment(MISSING);
        assertThat(notifier.told().getLast()).contains("The core did not answer");
        assertThat(desk.breaks.get("b-1")).isEqualTo(MISSING);
    }

    @Test
    void aCommandThatCannotRunSaysWhy() {
        assertThat(model.commands().whyNotAssign(CLOSED)).contains("Nothing is left to do");
        model.commands().assign(CLOSED, "ana");
        model.commands().give(CLOSED, _ -> fail());
        assertThat(desk.breaks.get("b-3")).isEqualTo(CLOSED);
        assertThat(model.commands().whyNotComment()).isEmpty();
        session.lock();
        assertThat(model.commands().whyNotAssign(MISSING)).contains("Unlock your key first");
        model.commands().takeOn(MISSING);
        model.commands().assign(MISSING, "ben");
        model.commands().comment(MISSING);
        assertThat(desk.breaks.get("b-1")).isEqualTo(MISSING);
        assertThat(dialogs.reasons()).isEmpty();
    }

    @Test
    void aRosterThatCannotBeReadIsTold() {
        desk.with(StaffApi.class, new StaffApi() {
            @Override
            public List<StaffMember> staff() {
                throw new IllegalStateException("no database");
            }

            @Override
            public long rosterVersion() {
                return 1;
            }
        });
        model.commands().give(MISSING, _ -> fail());
        assertThat(notifier.told().getLast()).contains("The core did not answer");
    }

    @Test
    void theExportHasBothSidesAndWhoLooksIntoWhatDiffers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("run.csv");
        model.jobs().export(file);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith("SUM,1,2026-11-21T11:50:00Z,system:daily,eip155:31337,USDT,");
        assertThat(lines.get(1)).contains(",HOT,,1000,990.5,-9.5,21044280,0x");
        assertThat(lines.get(3))
                .startsWith("BREAK,1,")
                .contains(SURPLUS.wallet().text())
                .contains(",ana,");
        assertThat(notifier.told().getLast()).contains("3 rows");

        Path workbook = folder.resolve("run.xlsx");
        model.jobs().export(workbook);
        assertThat(workbook).isRegularFile();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            assertThat(zip.getEntry("xl/workbook.xml")).isNotNull();
        }

        model.jobs().export(folder.resolve("missing").resolve("run.csv"));
        assertThat(notifier.told().getLast()).contains("run.csv");
        desk.reconciliations.failToRead(new IllegalStateException("no database"));
        model.jobs().export(folder.resolve("other.csv"));
        assertThat(folder.resolve("other.csv")).doesNotExist();
        assertThat(notifier.told().getLast()).contains("Exporting the reconciliation");
    }

    @Test
    void whatIsCancelledStopsAtTheNextStepAndLeavesNoFile(@TempDir Path folder) {
        Progress cancelled = new Progress() {
            @Override
            public void at(long done, long of, String step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        model.jobs().cancel();
        assertThatThrownBy(() -> model.jobs().heard(cancelled, 0, 1, "Ethereum").at(1, 2))
                .isInstanceOf(CancellationException.class);
        Path file = folder.resolve("run.csv");
        RunExport export = new RunExport(messages, model.formats());
        assertThatThrownBy(() -> export.write(List.of(), List.of(MISSING), file, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void everyNetworkHasItsShareOfTheBar() {
        List<String> steps = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void at(long done, long of, String step) {
                steps.add(done + "/" + of + " " + step);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        model.jobs().heard(progress, 0, 2, "Ethereum").at(3, 6);
        model.jobs().heard(progress, 1, 2, "TRON").at(0, 0);
        assertThat(steps).containsExactly("50/200 Ethereum   3 of 6", "100/200 TRON   0 of 0");
    }

    @Test
    void itListensWhileItIsShownAndNoLonger() {
        model.select(MISSING);
        BookBreak now = BreakSamples.item("b-1", MISSING.wallet(), Samples.usdt(), "1000", "980", "ben", null);
        desk.breaks.put(now);
        beats.beat("break.assigned", "b-1");
        assertThat(model.list().rows().getFirst()).isEqualTo(now);
        assertThat(drawn().item()).isEqualTo(now);
        assertThat(beats.readers()).isEqualTo(1);
        model.onHide();
        assertThat(beats.readers()).isZero();
    }

    @Test
    void aRouteLeadsToOneBreakAndAnUnknownOneIsTold() {
        model.onHide();
        navigator.go(new Route(Place.RECONCILIATION, "b-3"));
        model.onShow();
        assertThat(drawn().item()).isEqualTo(CLOSED);
        model.onHide();
        navigator.go(new Route(Place.RECONCILIATION, "nothing"));
        model.onShow();
        assertThat(model.looked().detailProperty().get()).isNull();
        assertThat(notifier.told().getLast()).contains("no such difference");
    }
}
