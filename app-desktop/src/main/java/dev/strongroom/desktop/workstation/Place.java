package dev.strongroom.desktop.workstation;

/** Where the rail leads; Ctrl and the place's number from 1 goes there. */
enum Place {
    SIGNING,
    JOURNAL,
    CREATE,
    CHECK,
    ROTATE,
    DRILL,
    ENROL
}
