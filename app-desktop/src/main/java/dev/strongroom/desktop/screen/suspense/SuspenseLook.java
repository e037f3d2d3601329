package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.desktop.arrival.Age;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.StateLabel;
import javafx.scene.control.Label;

/** How the state and the age of an item are drawn: icon, word and colour. */
final class SuspenseLook {
    private SuspenseLook() {}

    static Label state(SuspenseState state, Messages messages) {
        return switch (state) {
            case OPEN -> StateLabel.of("mdal-help_outline", messages.name(state), StateLabel.Tone.ATTENTION);
            case PROPOSED -> StateLabel.of("mdal-gavel", messages.name(state), StateLabel.Tone.ATTENTION);
            case RESOLVED -> StateLabel.of("mdal-check_circle", messages.name(state), StateLabel.Tone.SUCCESS);
            case GONE -> StateLabel.of("mdal-link_off", messages.name(state), StateLabel.Tone.QUIET);
        };
    }

    static Label age(SuspenseItem item, SuspenseViewModel model) {
        Messages messages = model.messages();
        Age age = model.age(item);
        String waited = model.formats().shortAge(item.since());
        String text = switch (age) {
            case FRESH -> waited;
            case LATE -> messages.get("suspense.late", waited);
            case OVERDUE -> messages.get("suspense.overdue", waited);
        };
        return StateLabel.of(age.icon(), text, age.tone());
    }
}
