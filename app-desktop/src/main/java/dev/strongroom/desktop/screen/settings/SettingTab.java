package dev.strongroom.desktop.screen.settings;

/** What is shown of a setting. */
enum SettingTab {
    HOLDS,
    /** There only while a draft waits. */
    DRAFT,
    HISTORY
}
