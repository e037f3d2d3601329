package dev.strongroom.desktop.screen.wallets;

import dev.strongroom.desktop.ui.Screen;
import javafx.scene.Node;

/**
 * The wallets as another screen holds them.
 *
 * @param screen a {@link WalletsView}
 */
public record WalletsTab(Screen screen) {
    public Node root() {
        return screen.root();
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
