package dev.strongroom.desktop.list;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/** The end of a table that has its skin: whoever comes near it wants to see what follows. */
public final class EndOfTable {
    private static final double NEAR = 0.95;

    private EndOfTable() {}

    /** @param more with each move near the end, until it is unsubscribed */
    public static Subscription of(TableView<?> table, Runnable more) {
        Subscription all = Subscription.EMPTY;
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                all = all.and(bar.valueProperty().subscribe(value -> {
                    if (bar.isVisible() && value.doubleValue() >= NEAR * bar.getMax()) {
                        more.run();
                    }
                }));
            }
        }
        return all;
    }
}
