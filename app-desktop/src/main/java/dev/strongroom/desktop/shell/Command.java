package dev.strongroom.desktop.shell;

/**
 * Something the palette can do.
 *
 * @param title for people
 * @param keys its shortcut, empty where it has none
 * @param run does it
 */
public record Command(String title, String keys, Runnable run) {}
