package dev.strongroom.desktop.screen.wallets;

import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.StateLabel;
import javafx.scene.control.Label;

/** How the state of a wallet or a deposit address is drawn: icon, word and colour. */
public final class WalletLook {
    private WalletLook() {}

    public static Label label(WalletState state, Messages messages) {
        return StateLabel.of(icon(state), messages.name(state), tone(state));
    }

    private static String icon(WalletState state) {
        return switch (state) {
            case AVAILABLE -> "mdal-check_circle";
            case ALLOCATED -> "mdmz-person";
            case COOLING -> "mdal-hourglass_empty";
            case FROZEN -> "mdal-lock";
            case RETIRED -> "mdal-archive";
        };
    }

    private static StateLabel.Tone tone(WalletState state) {
        return switch (state) {
            case AVAILABLE -> StateLabel.Tone.SUCCESS;
            case ALLOCATED -> StateLabel.Tone.ATTENTION;
            case COOLING, RETIRED -> StateLabel.Tone.QUIET;
            case FROZEN -> StateLabel.Tone.WARNING;
        };
    }
}
