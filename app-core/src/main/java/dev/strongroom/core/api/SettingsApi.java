package dev.strongroom.core.api;

import java.util.List;

/** Settings with history. Nothing holds before a second person has published it. */
public interface SettingsApi {
    /** The names that can be set. */
    List<String> names();

    /** The document that holds now. */
    SettingVersion published(String name);

    /** Every version that staff made, newest first. */
    List<SettingVersion> history(String name);

    /** One version; 0 is the defaults that come with the program. */
    SettingVersion version(String name, long version);

    /** Drafts a document; refused where it does not read by its schema. */
    SettingVersion draft(Actor by, String name, String document);

    /**
     * Makes a draft hold. Refused for its author ({@code settings.four-eyes}) and where something else was published
     * since it was drafted ({@code settings.stale}).
     */
    SettingVersion publish(Actor by, String name, long version);

    /** Drops a draft: its author does, or who may publish; refused for others ({@code staff.role}). */
    SettingVersion discard(Actor by, String name, long version);

    /** Drafts the document that held before the published one; it too is published by a second person. */
    SettingVersion undo(Actor by, String name);
}
