package dev.strongroom.desktop.screen.reconcile;

/** The parts of the list. */
enum BreakTab {
    /** What differs now, oldest first. */
    OPEN,
    /** What was found equal again, newest first. */
    CLOSED
}
