package dev.strongroom.desktop.screen.pools;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.PoolCheck;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.Pools;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.FileWords;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is done with whole pools: fill, feed from a file, set the threshold, recompute. Each is seen in the tray. */
final class PoolJobs {
    private static final long MOST_BYTES = 4L << 20;
    private final Ports ports;
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<@Nullable PoolCheck> checked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper isChecking = new ReadOnlyBooleanWrapper();

    PoolJobs(Ports ports, Session session, Tasks tasks, Said said, Formats formats, Runnable changed) {
        this.ports = ports;
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.changed = changed;
    }

    /** Makes so many; cancelled on the way it makes none. */
    void generate(Network network, int count) {
        Callable<Officer> who = session.command(by -> by);
        end(
                tasks.run(
                        messages.get("pools.generating", formats.count(count), ArrivalFacts.network(network)),
                        progress -> pools().generate(who.call().actor(), network, count, heard(progress, count))),
                made -> messages.get("pools.generated", formats.count(made.size()), ArrivalFacts.network(network)));
    }

    private IntConsumer heard(Progress progress, int count) {
        return made -> {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            progress.at(made, count, formats.count(made));
        };
    }

    void threshold(Network network, int threshold) {
        Callable<Officer> who = session.command(by -> by);
        end(
                tasks.run(
                        messages.get("pools.threshold.saving"),
                        _ -> pools().threshold(who.call().actor(), network, threshold)),
                now -> messages.get(
                        "pools.threshold.saved", ArrivalFacts.network(network), formats.count(now.threshold())));
    }

    void names(Network network, String template) {
        Callable<Officer> who = session.command(by -> by);
        end(
                tasks.run(
                        messages.get("pools.names.saving"),
                        _ -> pools().names(who.call().actor(), network, template)),
                now -> messages.get("pools.names.saved", ArrivalFacts.network(network), now.names()));
    }

    /** Takes a deposit source from a file. */
    void importSource(Path file) {
        if (session.isLocked()) {
            said.notifier().refused(messages.get("review.locked"));
            return;
        }
        Callable<PoolSource> work = session.command(by -> pools().importSource(by.actor(), read(file)));
        end(
                tasks.run(messages.get("pools.importing"), _ -> work.call())
                        .onError(
                                IOException.class,
                                failure -> said.notifier()
                                        .refused(
                                                messages.get("pools.not-read", file, FileWords.of(failure, messages)))),
                source -> messages.get(
                        "pools.imported", ArrivalFacts.network(source.network()), formats.count(source.used())));
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedException("source.file-size", file + ": is larger than 4 MiB, so it is no deposit source");
        }
        return Files.readAllBytes(file);
    }

    /**
     * Recomputes every address from what custodians signed.
     *
     * @param broken gets what was found where something differs
     */
    void check(Consumer<PoolCheck> broken) {
        if (isChecking.get()) {
            return;
        }
        isChecking.set(true);
        tasks.run(messages.get("pools.checking"), _ -> pools().check())
                .onSuccess(check -> {
                    checked.set(check);
                    if (check.isClean()) {
                        said.notifier().done(words(check));
                    } else {
                        broken.accept(check);
                    }
                })
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, _ -> said.notifier().refused(messages.get("pools.unchecked")))
                .onEnd(() -> {
                    isChecking.set(false);
                    changed.run();
                });
    }

    /** What a check has shown, in one sentence. */
    String words(PoolCheck check) {
        String count = formats.count(check.checked());
        return check.isClean()
                ? messages.get("pools.check.clean", count)
                : messages.get(
                        "pools.check.broken",
                        count,
                        formats.count(check.breaks().size()));
    }

    /** The last check of this desk in a line; empty before the first. */
    String lastCheck() {
        PoolCheck check = checked.get();
        return check == null ? "" : messages.get("pools.check.last", formats.clockTime(check.at()), words(check));
    }

    private <T> void end(Running<T> job, Function<T, String> done) {
        job.onSuccess(result -> said.notifier().done(done.apply(result)))
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, _ -> said.notifier().refused(messages.get("pools.unanswered")))
                .onEnd(changed);
    }

    /** The last check of this desk; null before the first. */
    ReadOnlyObjectProperty<@Nullable PoolCheck> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty checkingProperty() {
        return isChecking.getReadOnlyProperty();
    }

    private Pools pools() {
        return ports.get(Pools.class);
    }
}
