package dev.strongroom.desktop.screen.settings;

import dev.strongroom.core.api.SettingVersion;
import org.jspecify.annotations.Nullable;

/**
 * A setting of the list.
 *
 * @param holds the version that holds now
 * @param draft the newest that waits; null where none does
 */
record SettingRow(
        String name, SettingVersion holds, @Nullable SettingVersion draft) {}
