package dev.strongroom.desktop.screen.ledger;

import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.StateLabel;
import javafx.scene.control.Label;

/** How the state of a transfer is drawn. */
final class TransferLook {
    private TransferLook() {}

    /** Icon, word and colour. */
    static Label label(JournalEntry.State state, Messages messages) {
        return StateLabel.of(icon(state), messages.name(state), tone(state));
    }

    private static String icon(JournalEntry.State state) {
        return switch (state) {
            case POSTED, CLEARED -> "mdal-check_circle";
            case PENDING -> "mdal-hourglass_empty";
            case EXCHANGED -> "mdmz-swap_horiz";
            case VOIDED, RELEASE -> "mdmz-undo";
        };
    }

    private static StateLabel.Tone tone(JournalEntry.State state) {
        return switch (state) {
            case POSTED -> StateLabel.Tone.SUCCESS;
            case PENDING -> StateLabel.Tone.ATTENTION;
            case CLEARED, EXCHANGED, VOIDED, RELEASE -> StateLabel.Tone.QUIET;
        };
    }
}
