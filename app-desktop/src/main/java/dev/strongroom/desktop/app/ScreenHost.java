package dev.strongroom.desktop.app;

import dev.strongroom.desktop.ui.Screen;
import dev.strongroom.desktop.ui.Screens;
import dev.strongroom.desktop.ui.View;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Shows one screen at a time in a place of the window; what is shown is told so, and what is hidden too. */
final class ScreenHost {
    private final Screens screens;
    private final Consumer<Parent> into;
    private @Nullable Screen shown;

    ScreenHost(Screens screens, Consumer<Parent> into) {
        this.screens = screens;
        this.into = into;
    }

    View show(Class<? extends View> type) {
        hide();
        Screen next = screens.load(type);
        shown = next;
        into.accept(next.root());
        next.view().onShow();
        return next.view();
    }

    void hide() {
        if (shown != null) {
            shown.view().onHide();
            shown = null;
        }
    }
}
