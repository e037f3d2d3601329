package dev.strongroom.desktop.screen.energy;

import dev.strongroom.desktop.ui.Screen;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;

/**
 * Energy as another screen holds it.
 *
 * @param screen an {@link EnergyView}
 */
public record EnergyTab(EnergyViewModel model, Screen screen) {
    /** Whether there is anything to show: a hot wallet on a network that knows energy. */
    public BooleanBinding isThere() {
        return Bindings.isNotEmpty(model.list().rows());
    }

    public Node root() {
        return screen.root();
    }

    /** Asks how things stand. */
    public void look() {
        model.look();
    }

    /** From now on it is what is shown, or it is not. */
    public void show(boolean isShown) {
        if (isShown) {
            screen.view().onShow();
        } else {
            screen.view().onHide();
        }
    }
}
