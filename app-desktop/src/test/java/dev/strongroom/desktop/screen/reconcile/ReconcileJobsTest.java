package dev.strongroom.desktop.screen.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.task.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing on demand, and the file of what was found. */
class ReconcileJobsTest extends ReconcileDesk {
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
        assertThat(notifier.told().getLast()).contains("Exporting other.csv");
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
        tasks.watch(Running::cancel);
        model.jobs().export(folder.resolve("run.csv"));
        assertThat(folder).isEmptyDirectory();
        assertThat(notifier.told()).isEmpty();
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
}
