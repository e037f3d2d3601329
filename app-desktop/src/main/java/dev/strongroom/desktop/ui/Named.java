package dev.strongroom.desktop.ui;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How a choice or an axis names its values; nothing is read back from such a name. */
public final class Named<T> extends StringConverter<T> {
    private final Function<? super T, String> name;

    public Named(Function<? super T, String> name) {
        this.name = name;
    }

    /** Empty where nothing is chosen. */
    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
    }

    /** Never called: what this is for cannot be typed into. */
    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException(text);
    }
}
