package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.core.api.DepositState;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.StateLabel;
import javafx.scene.control.Label;

/** How the state of a deposit is drawn. */
final class DepositLook {
    private DepositLook() {}

    /** Icon, word and colour. */
    static Label label(DepositState state, Messages messages) {
        return StateLabel.of(icon(state), messages.name(state), tone(state));
    }

    private static String icon(DepositState state) {
        return switch (state) {
            case SEEN -> "mdmz-visibility";
            case CONFIRMING -> "mdmz-sync";
            case CREDITED -> "mdal-check_circle";
            case SUSPENDED -> "mdal-assignment_late";
            case ORPHANED -> "mdal-link_off";
        };
    }

    private static StateLabel.Tone tone(DepositState state) {
        return switch (state) {
            case SEEN, CONFIRMING -> StateLabel.Tone.QUIET;
            case CREDITED -> StateLabel.Tone.SUCCESS;
            case SUSPENDED -> StateLabel.Tone.WARNING;
            case ORPHANED -> StateLabel.Tone.DANGER;
        };
    }
}
