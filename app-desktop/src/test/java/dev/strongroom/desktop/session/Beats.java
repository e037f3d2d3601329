package dev.strongroom.desktop.session;

import dev.strongroom.core.api.FeedApi;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.desktop.task.Tasks;
import java.time.Clock;
import java.util.List;

/** A pulse that beats when a test wants it to, each time with one event. */
public final class Beats {
    private final Pulse pulse;

    public Beats(Tasks tasks, Clock clock) {
        pulse = new Pulse(new OneEvent(), tasks, clock);
    }

    public Pulse pulse() {
        return pulse;
    }

    public void beat() {
        pulse.beat(0);
    }

    /** How many listen. */
    public int readers() {
        return pulse.readers();
    }

    private static final class OneEvent implements FeedApi {
        @Override
        public List<FeedEvent> after(long seq, int limit) {
            return List.of(new FeedEvent(seq + 1, "withdrawal.state", "1", "{}", Samples.NOW));
        }

        @Override
        public long newest() {
            return 0;
        }
    }
}
