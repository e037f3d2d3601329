package dev.strongroom.core.settings;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One kind of setting: its name and how its document is read.
 *
 * @param name stable, up to 64 characters, such as {@code risk}
 * @param read reads a document strictly; refuses it with the field's name
 * @param write the inverse of {@code read}
 * @param defaults what holds until something is published: version 0
 * @param drafted refuses what reads, since it was published before, but is not to be drafted any more
 */
public record SettingType<T>(
        String name, Function<String, T> read, Function<T, String> write, T defaults, Consumer<T> drafted) {
    /** One that takes every document that reads. */
    public SettingType(String name, Function<String, T> read, Function<T, String> write, T defaults) {
        this(name, read, write, defaults, _ -> {});
    }

    /** The same with something that a draft is refused for. */
    public SettingType<T> draftedWith(Consumer<T> check) {
        return new SettingType<>(name, read, write, defaults, check);
    }

    /** Refuses a draft. */
    void check(String document) {
        drafted.accept(Objects.requireNonNull(read.apply(document), name));
    }
}
