package dev.strongroom.desktop.screen.pools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.AssignmentLine;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolRotation;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.RotationPreview;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.PoolSamples;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    private static final PoolSource SOURCE = PoolSamples.source(Samples.NETWORK, PoolSource.Kind.XPUB);
    private static final PoolAddress FREE = PoolSamples.imported(Samples.NETWORK, 5, WalletState.AVAILABLE, null);
    private static final PoolAddress CARLS = PoolSamples.imported(Samples.NETWORK, 6, WalletState.ALLOCATED, "C-7");

    @TempDir
    Path folder;

    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeNotifier notifier = new FakeNotifier();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final Said said = new Said(dialogs, notifier, messages);
    private final Formats formats = new Formats(messages, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    private final List<String> changes = new ArrayList<>();
    private final SourceCommands sources =
            new SourceCommands(desk, session, tasks, said, formats, () -> changes.add("changed"));
    private final AssignCommands assign =
            new AssignCommands(desk, session, tasks, said, formats, () -> changes.add("changed"));

    @BeforeEach
    void sitDown() {
        session.unlock(FakePeople.approver("ana"));
        desk.pools.put(SOURCE);
        desk.pools.put(FREE);
        desk.pools.put(CARLS);
    }

    private void preview(@Nullable Long left, @Nullable Note obstacle) {
        desk.rotations.put(new RotationPreview(
                SOURCE, Map.of(WalletState.AVAILABLE, 40L, WalletState.ALLOCATED, 3L), 3, List.of(), left, obstacle));
    }

    private SourceDetail only() {
        List<SourceDetail> read = new ArrayList<>();
        sources.read(read::addAll);
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    @Test
    void aSourceIsTakenOutOfUseAfterItsFiguresWereShown() {
        preview(25L, null);
        sources.rotate(only());

        assertThat(dialogs.reasons())
                .singleElement()
                .satisfies(asked -> assertThat(asked.text())
                        .contains("43 addresses", "3 customers", "25 addresses left", "cannot be undone"));
        PoolRotation rotation = desk.rotations.rotations().getFirst();
        assertThat(rotation.order().reason()).isEqualTo("a good reason");
        assertThat(rotation.order().by().id()).isEqualTo("ana");
        assertThat(changes).containsExactly("changed");
        assertThat(only().rotation()).isEqualTo(rotation);
        assertThat(sources.whyNotRotate(only())).isEqualTo("It is out of use already.");
        sources.rotate(only());
        assertThat(desk.rotations.rotations()).hasSize(1);
    }

    @Test
    void whoMayNotOrCannotIsToldSoAndNothingIsAsked() {
        preview(null, null);
        session.unlock(FakePeople.officer("ben", StaffRole.OPERATOR));
        sources.rotate(only());
        session.lock();
        sources.rotate(only());
        session.unlock(FakePeople.approver("ana"));
        preview(0L, new Note("pool.successor", "source: nothing left"));
        sources.rotate(only());

        assertThat(dialogs.reasons()).isEmpty();
        assertThat(desk.rotations.rotations()).isEmpty();
        assertThat(notifier.told()).hasSize(3).allMatch(told -> told.startsWith("refused: "));
        assertThat(notifier.told().getLast()).contains("Import another source first");
    }

    @Test
    void noIsNoAndARefusalIsSaidInWords() {
        preview(null, null);
        assertThat(sources.words(desk.rotations.preview(SOURCE.id()))).contains("have no end", "lies: nothing");
        desk.rotations.refuse(new RefusedException("pool.rotation", "source: by dan"));
        sources.rotate(only());
        assertThat(notifier.told()).singleElement().asString().contains("taken out of use already");
        dialogs.sayNo();
        sources.rotate(only());
        assertThat(desk.rotations.rotations()).isEmpty();
    }

    @Test
    void everyStateOfARotationIsSaid() {
        assertThat(sources.state(rotation(PoolRotation.State.RETIRING))).contains("12 of 40");
        assertThat(sources.state(rotation(PoolRotation.State.DRAINING))).contains("Lent: 2");
        assertThat(sources.state(rotation(PoolRotation.State.DRAINED))).startsWith("Nothing lies");
    }

    private static PoolRotation rotation(PoolRotation.State state) {
        return new PoolRotation(
                SOURCE.id(),
                Samples.NETWORK,
                state,
                new PoolRotation.Order(FakePeople.approver("ana").actor(), "older", Samples.NOW, 40, 3),
                12,
                2,
                List.of(),
                null);
    }

    @Test
    void anImportedAddressIsAssignedAndPutRightByAnApprover() {
        dialogs.answer("C-9");
        session.unlock(FakePeople.officer("ben", StaffRole.OPERATOR));
        assign.assign(FREE);
        assertThat(desk.imported.calls()).containsExactly("staff:ben assign " + FREE.name() + " C-9");
        assertThat(assign.whyNot(CARLS)).contains("only an approver");
        assign.assign(CARLS);
        assertThat(desk.imported.calls()).hasSize(1);
        session.unlock(FakePeople.approver("ana"));
        assign.assign(CARLS);
        assertThat(dialogs.reasons().getLast().text()).startsWith("It is C-7");
        assertThat(desk.imported.calls()).hasSize(2);
        assertThat(assign.whyNot(PoolSamples.imported(Samples.NETWORK, 8, WalletState.FROZEN, null)))
                .contains("frozen");
        session.lock();
        assertThat(assign.whyNot(FREE)).isEqualTo("Unlock your key first.");
        desk.imported.refuse(new RefusedException("customer.unknown", "customer: C-9"));
        session.unlock(FakePeople.approver("ana"));
        assign.assign(FREE);
        assertThat(notifier.told().getLast()).startsWith("refused: ");
    }

    @Test
    void whatWasPaidTooEarlyIsAssignedByAnApproverAndBecomesTheCustomersOwn() {
        PoolAddress paid = PoolSamples.paid(Samples.NETWORK, 9);
        desk.pools.put(paid);
        dialogs.answer("C-9");
        session.unlock(FakePeople.officer("ben", StaffRole.OPERATOR));
        assertThat(assign.whyNot(paid)).contains("only an approver or an admin");
        session.unlock(FakePeople.approver("ana"));
        assign.assign(paid);
        assertThat(dialogs.reasons().getLast().text()).contains("the address that this customer is told");
        assertThat(desk.imported.calls()).containsExactly("staff:ana assign " + paid.name() + " C-9");
    }

    @Test
    void aFileIsAssignedOnlyWhenEveryLineCanBe() throws IOException {
        Path file = Files.writeString(folder.resolve("whose.csv"), "a,b");
        desk.imported.put(new AssignmentLine(1, "a", "C-7", true, null));
        assign.assignFile(Samples.NETWORK, file);
        assertThat(dialogs.questions())
                .singleElement()
                .satisfies(asked -> assertThat(asked.text()).contains("1 addresses"));
        assertThat(desk.imported.calls()).containsExactly("staff:ana assign " + Samples.NETWORK + " a,b");

        desk.imported.put(new AssignmentLine(2, "b", "C-0", false, new Note("brand.new", "because")));
        assign.assignFile(Samples.NETWORK, file);
        assertThat(notifier.told().getLast()).contains("Nothing was assigned: 1 lines", "Line 2: because");
        assertThat(dialogs.questions()).hasSize(1);
        assign.assignFile(Samples.NETWORK, folder.resolve("none.csv"));
        assertThat(notifier.told().getLast()).contains("none.csv");
        session.lock();
        assign.assignFile(Samples.NETWORK, file);
        assertThat(notifier.told().getLast()).isEqualTo("refused: Unlock your key first.");
        assertThat(desk.imported.calls()).hasSize(1);
    }

    @Test
    void aFileThatChangesNothingIsNotAskedAbout() throws IOException {
        desk.imported.put(new AssignmentLine(1, "a", "C-7", false, null));
        assign.assignFile(Samples.NETWORK, Files.writeString(folder.resolve("same.csv"), "a,b"));
        assertThat(dialogs.questions()).isEmpty();
        assertThat(notifier.told().getLast()).contains("already");
    }
}
