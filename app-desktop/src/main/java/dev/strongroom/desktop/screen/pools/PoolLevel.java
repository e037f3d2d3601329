package dev.strongroom.desktop.screen.pools;

import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.desktop.ui.StateLabel;

/** How a pool stands to its threshold, and whether its sources can mend that. */
enum PoolLevel {
    /** As many as there should be. */
    ENOUGH("mdal-check_circle", StateLabel.Tone.SUCCESS),
    /** Below the threshold; the sources have more. */
    LOW("mdmz-trending_down", StateLabel.Tone.WARNING),
    /** Below the threshold, and the sources have no more. */
    ENDING("mdmz-warning", StateLabel.Tone.WARNING),
    /** Nobody can be given an address. */
    DRY("mdal-block", StateLabel.Tone.DANGER);

    private final String icon;
    private final StateLabel.Tone tone;

    PoolLevel(String icon, StateLabel.Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    static PoolLevel of(PoolStatistics pool) {
        if (pool.isDry()) {
            return DRY;
        }
        if (!pool.isLow()) {
            return ENOUGH;
        }
        return pool.isEnding() ? ENDING : LOW;
    }

    /** Ikonli's name of its icon. */
    String icon() {
        return icon;
    }

    StateLabel.Tone tone() {
        return tone;
    }
}
