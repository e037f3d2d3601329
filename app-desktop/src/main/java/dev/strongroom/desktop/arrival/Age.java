package dev.strongroom.desktop.arrival;

import dev.strongroom.desktop.ui.StateLabel;
import java.time.Duration;

/** How long an item of suspense has waited: after a day it is late, after a week overdue. */
public enum Age {
    FRESH("mdmz-schedule", StateLabel.Tone.QUIET),
    LATE("mdmz-schedule", StateLabel.Tone.WARNING),
    OVERDUE("mdal-error", StateLabel.Tone.DANGER);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private final String icon;
    private final StateLabel.Tone tone;

    Age(String icon, StateLabel.Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public static Age of(Duration waited) {
        if (waited.compareTo(WEEK) >= 0) {
            return OVERDUE;
        }
        return waited.compareTo(DAY) >= 0 ? LATE : FRESH;
    }

    /** Ikonli's name of its icon. */
    public String icon() {
        return icon;
    }

    public StateLabel.Tone tone() {
        return tone;
    }
}
