package dev.strongroom.core.settings;

import java.util.Objects;
import java.util.function.Function;

/**
 * One kind of setting: its name and how its document is read.
 *
 * @param name stable, up to 64 characters, such as {@code risk}
 * @param read reads a document strictly; refuses it with the field's name
 * @param write the inverse of {@code read}
 * @param defaults what holds until something is published: version 0
 */
public record SettingType<T>(String name, Function<String, T> read, Function<T, String> write, T defaults) {
    /** Refuses a document that does not read. */
    void check(String document) {
        Objects.requireNonNull(read.apply(document), name);
    }
}
