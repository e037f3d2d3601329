package dev.strongroom.desktop.screen.suspense;

/** The parts of the list. */
enum SuspenseTab {
    /** What somebody has to decide about, oldest first. */
    WORK,
    /** What is done, newest first. */
    DONE
}
