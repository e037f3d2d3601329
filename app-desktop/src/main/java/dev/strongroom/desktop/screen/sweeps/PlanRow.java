package dev.strongroom.desktop.screen.sweeps;

import dev.strongroom.core.api.SweepLine;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A line of the plan with whether somebody wants it swept. */
final class PlanRow {
    private final SweepLine line;
    private final BooleanProperty chosen = new SimpleBooleanProperty();

    PlanRow(SweepLine line) {
        this.line = line;
    }

    SweepLine line() {
        return line;
    }

    BooleanProperty chosenProperty() {
        return chosen;
    }

    /** Only what is worth it and not under way can be chosen. */
    boolean canBeChosen() {
        return line.isWorthIt() && line.open() == null;
    }

    boolean isChosen() {
        return canBeChosen() && chosen.get();
    }
}
