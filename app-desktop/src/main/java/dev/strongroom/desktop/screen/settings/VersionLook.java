package dev.strongroom.desktop.screen.settings;

import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.StateLabel;
import javafx.scene.control.Label;

/** Where a version stands, as icon, word and colour. */
final class VersionLook {
    private VersionLook() {}

    static Label of(SettingVersion version, Messages messages) {
        String word = messages.name(version.state());
        return switch (version.state()) {
            case DRAFT -> StateLabel.of("mdal-edit", word, StateLabel.Tone.ATTENTION);
            case PUBLISHED -> StateLabel.of("mdal-check_circle", word, StateLabel.Tone.SUCCESS);
            case DISCARDED -> StateLabel.of("mdal-block", word, StateLabel.Tone.QUIET);
        };
    }
}
