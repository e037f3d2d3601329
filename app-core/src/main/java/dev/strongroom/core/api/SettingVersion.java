package dev.strongroom.core.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a setting. Versions are never changed but for their state, and never removed.
 *
 * @param name which setting
 * @param version 1 for the first that staff made; 0 stands for the defaults that come with the program
 * @param state where it stands
 * @param document JSON
 * @param base the published version that it was drafted against; it can be published over no other
 * @param undoes the version that it takes back; null where it is new
 * @param author who drafted it
 * @param createdAt when
 * @param decidedBy who published or discarded it; null while it is a draft
 * @param decidedAt when
 */
public record SettingVersion(
        String name,
        long version,
        State state,
        String document,
        long base,
        @Nullable Long undoes,
        Actor author,
        Instant createdAt,
        @Nullable Actor decidedBy,
        @Nullable Instant decidedAt) {
    /** Where a version stands. */
    public enum State {
        DRAFT,
        PUBLISHED,
        DISCARDED
    }
}
