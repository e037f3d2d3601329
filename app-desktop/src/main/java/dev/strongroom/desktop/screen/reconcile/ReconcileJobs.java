package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.BookBreaks;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.table.Export;
import dev.strongroom.desktop.table.Part;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Compares on demand, and writes what was found to a file. Both are seen in the tray and can be cancelled. */
final class ReconcileJobs {
    private final Ports ports;
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<@Nullable Running<?>> running = new ReadOnlyObjectWrapper<>();

    ReconcileJobs(Ports ports, Session session, Tasks tasks, Said said, Formats formats, Runnable changed) {
        this.ports = ports;
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.changed = changed;
    }

    /** What was found where, in sentences. */
    private record Outcome(int equal, List<String> off, List<String> unanswered) {}

    /** Compares networks one after the other. One that cannot be compared keeps no other from it. */
    void run(List<Network> networks) {
        if (running.get() != null || networks.isEmpty()) {
            return;
        }
        if (session.isLocked()) {
            said.notifier().refused(messages.get("review.locked"));
            return;
        }
        Callable<Officer> who = session.command(by -> by);
        List<Network> asked = List.copyOf(networks);
        Running<Outcome> run = tasks.run(messages.get("reconcile.running"), progress -> compare(who, asked, progress));
        running.set(run);
        run.onSuccess(this::tell)
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, failure -> said.notifier().failed(messages.get("reconcile.running"), failure))
                .onEnd(() -> {
                    running.set(null);
                    changed.run();
                });
    }

    private Outcome compare(Callable<Officer> who, List<Network> networks, Progress progress) throws Exception {
        int equal = 0;
        List<String> off = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (int i = 0; i < networks.size(); i++) {
            Network network = networks.get(i);
            String name = ArrivalFacts.network(network);
            Officer by = who.call();
            try {
                Reconciliation result = ports.get(Reconciliations.class)
                        .run(by.actor(), network, heard(progress, i, networks.size(), name))
                        .result();
                if (result.isEqual()) {
                    equal++;
                } else {
                    off.add(messages.get("reconcile.off", name, result.breaks().size()));
                }
            } catch (NodeException _) {
                unanswered.add(messages.get("reconcile.unanswered", name));
            } catch (RefusedException e) {
                unanswered.add(name + ": " + messages.refusal(e));
            }
        }
        return new Outcome(equal, off, unanswered);
    }

    /** Each network counts for a hundred of the bar; what is cancelled ends at its next step. */
    Reconciliations.Heard heard(Progress progress, int index, int networks, String name) {
        return (done, of) -> {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            long share = of == 0 ? 0 : 100L * done / of;
            progress.at(
                    100L * index + share,
                    100L * networks,
                    messages.get("reconcile.step", name, formats.count(done), formats.count(of)));
        };
    }

    private void tell(Outcome outcome) {
        outcome.off().forEach(said.notifier()::refused);
        outcome.unanswered().forEach(said.notifier()::refused);
        if (outcome.equal() > 0) {
            said.notifier().done(messages.get("reconcile.equal", outcome.equal()));
        }
    }

    /** Gives up the comparison under way: the network under way keeps the result of before. */
    void cancel() {
        Running<?> now = running.get();
        if (now != null) {
            now.cancel();
        }
    }

    /** Writes the newest run of every network, and who looks into what it found. */
    void export(Path file) {
        new Export(tasks, said)
                .write(
                        RunSheet.of(messages, formats),
                        file,
                        () -> Part.whole(RunRow.of(
                                ports.get(Reconciliations.class).last(),
                                ports.get(BookBreaks.class).open())));
    }

    /** The comparison under way; null where there is none. */
    ReadOnlyObjectProperty<@Nullable Running<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }
}
