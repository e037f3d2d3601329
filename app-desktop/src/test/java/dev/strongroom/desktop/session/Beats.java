package dev.strongroom.desktop.session;

import dev.strongroom.core.api.FeedApi;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.desktop.task.Tasks;
import java.time.Clock;
import java.util.List;

/** A pulse that beats when a test wants it to, each time with one event. */
public final class Beats {
    private final OneEvent event = new OneEvent();
    private final Pulse pulse;

    public Beats(Tasks tasks, Clock clock) {
        pulse = new Pulse(event, tasks, clock);
    }

    public Pulse pulse() {
        return pulse;
    }

    public void beat() {
        pulse.beat(0);
    }

    /** Without any event. */
    public void quietBeat() {
        pulse.beat(-1);
    }

    /** With an event about something. */
    public void beat(String topic, String subject) {
        event.topic = topic;
        event.subject = subject;
        beat();
    }

    /** How many listen. */
    public int readers() {
        return pulse.readers();
    }

    private static final class OneEvent implements FeedApi {
        private String topic = "withdrawal.state";
        private String subject = "1";

        @Override
        public List<FeedEvent> after(long seq, int limit) {
            return List.of(new FeedEvent(seq + 1, topic, subject, "{}", Samples.NOW));
        }

        @Override
        public long newest() {
            return 0;
        }
    }
}
