package dev.strongroom.desktop.workstation.signing;

/** How far a long step has come, for the line beside its progress bar. */
enum Stage {
    READING,
    UNLOCKING,
    JUDGING,
    WRITING,
    SIGNING
}
