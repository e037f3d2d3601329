package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.core.api.ReconciliationStatus;
import dev.strongroom.desktop.ui.StateLabel;

/** How a network stands: icon, word and colour. */
enum NetworkLook {
    EQUAL("mdal-check_circle", StateLabel.Tone.SUCCESS),
    DIFFERS("mdal-error", StateLabel.Tone.DANGER),
    /** The newest attempt came to nothing; what was found before stands. */
    UNANSWERED("mdal-cloud_off", StateLabel.Tone.WARNING),
    NEVER("mdmz-schedule", StateLabel.Tone.WARNING);

    private final String icon;
    private final StateLabel.Tone tone;

    NetworkLook(String icon, StateLabel.Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    static NetworkLook of(ReconciliationStatus status) {
        if (status.failure() != null) {
            return UNANSWERED;
        }
        if (status.last() == null) {
            return NEVER;
        }
        return status.last().result().isEqual() ? EQUAL : DIFFERS;
    }

    /** Ikonli's name of its icon. */
    String icon() {
        return icon;
    }

    StateLabel.Tone tone() {
        return tone;
    }
}
