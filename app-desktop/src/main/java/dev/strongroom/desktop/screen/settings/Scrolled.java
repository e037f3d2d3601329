package dev.strongroom.desktop.screen.settings;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** How far down a page is, in pixels; it has been laid out. */
record Scrolled(ScrollPane pane) {
    /** How much of the page is above what is seen. */
    double above() {
        return pane.getVvalue() * hidden();
    }

    /** Shows the page from so many pixels on, or its end. */
    void to(double above) {
        pane.setVvalue(hidden() <= 0 ? 0 : Math.clamp(above / hidden(), 0.0, 1.0));
    }

    /** Brings a part into the middle, unless it is seen already. */
    void reveal(Node part) {
        Bounds bounds = pane.getContent().sceneToLocal(part.localToScene(part.getBoundsInLocal()));
        if (bounds.getMinY() < above() || bounds.getMaxY() > above() + seen()) {
            to(bounds.getCenterY() - seen() / 2);
        }
    }

    private double seen() {
        return pane.getViewportBounds().getHeight();
    }

    private double hidden() {
        return pane.getContent().getLayoutBounds().getHeight() - seen();
    }
}
