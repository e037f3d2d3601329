package dev.strongroom.desktop.screen.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a filter offers.
 *
 * @param value one of them; null for all
 */
record Choice<T>(@Nullable T value) {
    static <T> Choice<T> all() {
        return new Choice<>(null);
    }
}
