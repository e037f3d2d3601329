package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.StateLabel;
import javafx.scene.control.Label;

/** How the state of a withdrawal is drawn. */
final class StateLook {
    private StateLook() {}

    /** Icon, word and colour; a held one looks held wherever it stands. */
    static Label label(WithdrawalItem item, Messages messages) {
        WithdrawalState state = item.withdrawal().state();
        return item.isHeld()
                ? StateLabel.of("mdmz-pause_circle_filled", messages.name(state), StateLabel.Tone.WARNING)
                : StateLabel.of(icon(state), messages.name(state), tone(state));
    }

    private static String icon(WithdrawalState state) {
        return switch (state) {
            case REQUESTED, RESERVED -> "mdal-add_circle_outline";
            case DELAYED -> "mdmz-schedule";
            case REVIEW -> "mdal-gavel";
            case APPROVED -> "mdal-check";
            case NEEDS_FUNDS, NEEDS_GAS -> "mdal-hourglass_empty";
            case EXPORTED -> "mdmz-save_alt";
            case SIGNED -> "mdmz-vpn_key";
            case BROADCAST, CONFIRMING -> "mdmz-sync";
            case UNKNOWN -> "mdal-help_outline";
            case SETTLED -> "mdal-check_circle";
            case FAILED -> "mdal-error";
            case REVOKING, REVOKED -> "mdmz-undo";
            case REJECTED -> "mdal-block";
            case CANCELLED -> "mdal-cancel";
            case EXPIRED -> "mdmz-timer_off";
        };
    }

    private static StateLabel.Tone tone(WithdrawalState state) {
        return switch (state) {
            case REVIEW, APPROVED -> StateLabel.Tone.ATTENTION;
            case NEEDS_FUNDS, NEEDS_GAS, UNKNOWN, REVOKING -> StateLabel.Tone.WARNING;
            case FAILED -> StateLabel.Tone.DANGER;
            case SETTLED -> StateLabel.Tone.SUCCESS;
            case REQUESTED, RESERVED, DELAYED, EXPORTED, SIGNED, BROADCAST, CONFIRMING -> StateLabel.Tone.QUIET;
            case REVOKED, REJECTED, CANCELLED, EXPIRED -> StateLabel.Tone.QUIET;
        };
    }
}
