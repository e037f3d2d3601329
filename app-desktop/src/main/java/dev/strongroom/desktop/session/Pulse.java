package dev.strongroom.desktop.session;

import dev.strongroom.core.api.FeedApi;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.desktop.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the core's feed and tells, on the UI thread, what changed. A reader that fails goes on where it was. */
public final class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final int MOST = 1000;
    private static final Duration LAST_ANSWER = Duration.ofSeconds(10);
    private final FeedApi feed;
    private final Tasks tasks;
    private final Clock clock;
    private final List<Consumer<List<FeedEvent>>> readers = new CopyOnWriteArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> heardAt = new ReadOnlyObjectWrapper<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable Thread thread;

    public Pulse(FeedApi feed, Tasks tasks, Clock clock) {
        this.feed = feed;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** From now on asks the feed again and again. */
    public synchronized void start(Duration pause) {
        if (thread == null) {
            thread = Thread.ofVirtual().name("pulse").start(() -> follow(pause));
        }
    }

    private void follow(Duration pause) {
        try {
            long seq = -1;
            do {
                seq = beat(seq);
            } while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    long beat(long seq) {
        try {
            if (seq < 0) {
                long newest = feed.newest();
                tasks.onUi(() -> heardAt.set(clock.instant()));
                return newest;
            }
            List<FeedEvent> events = feed.after(seq, MOST);
            tasks.onUi(() -> {
                heardAt.set(clock.instant());
                if (!events.isEmpty()) {
                    readers.forEach(reader -> reader.accept(events));
                }
            });
            return events.isEmpty() ? seq : events.getLast().seq();
        } catch (RuntimeException e) {
            LOG.warn("the feed does not answer; asking again", e);
            return seq;
        }
    }

    /** When the feed answered last; null before the first time. */
    public ReadOnlyObjectProperty<@Nullable Instant> heardAtProperty() {
        return heardAt.getReadOnlyProperty();
    }

    /** Told of every batch of events, on the UI thread, until the answer is closed. */
    public Subscription onChange(Consumer<List<FeedEvent>> reader) {
        readers.add(reader);
        return () -> readers.remove(reader);
    }

    /** How many listen; what a screen subscribes it must end. */
    int readers() {
        return readers.size();
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Ends the thread once its question is answered; an interrupt would close the files of a core in this process. */
    @Override
    public synchronized void close() {
        end.countDown();
        try {
            if (thread != null) {
                thread.join(LAST_ANSWER);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
