package dev.strongroom.desktop.screen.ledger;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param rows in their order
 * @param next reads the part that follows; null at the end
 */
record Part<T>(List<T> rows, @Nullable Callable<Part<T>> next) {
    Part {
        rows = List.copyOf(rows);
    }
}
