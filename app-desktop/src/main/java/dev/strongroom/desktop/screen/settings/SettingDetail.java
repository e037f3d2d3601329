package dev.strongroom.desktop.screen.settings;

import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.SettingVersion.State;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A setting with its history.
 *
 * @param holds the version that holds now
 * @param defaults version 0
 * @param history what staff made, newest first
 */
record SettingDetail(SettingVersion holds, SettingVersion defaults, List<SettingVersion> history) {
    String name() {
        return holds.name();
    }

    /** The newest draft that waits; null where none does. */
    @Nullable
    SettingVersion draft() {
        return history.stream()
                .filter(version -> version.state() == State.DRAFT)
                .findFirst()
                .orElse(null);
    }

    /** Whether something else was published since it was drafted. */
    boolean isStale(SettingVersion draft) {
        return draft.base() != holds.version();
    }

    /** What a version is held against: a draft against what holds now, any other against what held before it. */
    SettingVersion against(SettingVersion version) {
        return version.state() == State.DRAFT ? holds : version(version.base());
    }

    private SettingVersion version(long number) {
        return Stream.concat(history.stream(), Stream.of(defaults))
                .filter(one -> one.version() == number)
                .findFirst()
                .orElse(defaults);
    }
}
