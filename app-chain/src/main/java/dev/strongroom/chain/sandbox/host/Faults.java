package dev.strongroom.chain.sandbox.host;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** The misbehaviour asked for: it lives in memory only and is gone after a restart. */
public final class Faults {
    private long lag;
    private Mood.Lie lie = Mood.Lie.NONE;
    private long lies;
    private long busy;
    private long retryAfterSeconds;
    private Optional<Held> held = Optional.empty();

    /**
     * An answer to be held back once.
     *
     * @param method whose answer; {@code *} for any
     * @param delay how long; empty for no answer at all
     */
    record Held(String method, Optional<Duration> delay) {
        /** Waits as long as the answer is to be held back. */
        void pause() {
            try {
                Thread.sleep(delay.orElse(Duration.ZERO));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Reads stay so many blocks behind, until set to 0. */
    public synchronized void lag(long blocks) {
        lag = blocks;
    }

    /** The next {@code times} requests are answered with a lie. */
    public synchronized void lie(Mood.Lie kind, long times) {
        lie = kind;
        lies = times;
    }

    /** The next {@code times} requests get HTTP 429; negative seconds leave Retry-After out. */
    public synchronized void busy(long times, long seconds) {
        busy = times;
        retryAfterSeconds = seconds;
    }

    /** The next answer to the method is held back after it was carried out. */
    public synchronized void stall(String method, Duration delay) {
        held = Optional.of(new Held(method, Optional.of(delay)));
    }

    /** The next request of the method is carried out and never answered. */
    public synchronized void swallow(String method) {
        held = Optional.of(new Held(method, Optional.empty()));
    }

    /** Everything as it should be again. */
    public synchronized void clear() {
        lag = 0;
        lies = 0;
        busy = 0;
        held = Optional.empty();
    }

    /** Seconds for Retry-After if this request is to be turned away; -1 for none to be named. */
    synchronized Optional<Long> turnedAway() {
        if (busy == 0) {
            return Optional.empty();
        }
        busy--;
        return Optional.of(retryAfterSeconds);
    }

    synchronized Mood mood() {
        if (lies == 0) {
            return new Mood(lag, Mood.Lie.NONE);
        }
        lies--;
        return new Mood(lag, lie);
    }

    /** How the answer to a request of these methods is to be held back; it is forgotten then. */
    synchronized Optional<Held> holdBack(Collection<String> methods) {
        Optional<Held> hit = held.filter(h -> h.method().equals("*") || methods.contains(h.method()));
        if (hit.isPresent()) {
            held = Optional.empty();
        }
        return hit;
    }
}
