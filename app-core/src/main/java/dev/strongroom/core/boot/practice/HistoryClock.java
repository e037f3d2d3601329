package dev.strongroom.core.boot.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that lags behind another and is moved towards it, so that two weeks of practice payments need no two weeks.
 * It never goes back, and once it has caught up it is the other clock.
 */
final class HistoryClock extends Clock {
    private final Clock clock;
    private volatile Duration behind;

    HistoryClock(Clock clock, Duration behind) {
        this.clock = clock;
        this.behind = behind;
    }

    /** Moves it on, not beyond the other clock. */
    synchronized void forward(Duration by) {
        behind = by.compareTo(behind) < 0 ? behind.minus(by) : Duration.ZERO;
    }

    /** Moves it to where it lags behind by so much, if it lags by more. */
    synchronized void forwardTo(Duration lag) {
        if (lag.compareTo(behind) < 0) {
            behind = lag;
        }
    }

    /** The time of the other clock. */
    Instant ahead() {
        return clock.instant();
    }

    @Override
    public Instant instant() {
        return clock.instant().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HistoryClock(clock.withZone(zone), behind);
    }
}
