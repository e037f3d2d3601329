package dev.strongroom.desktop.workstation.signing;

/** The steps of the ceremony, in order. */
public enum Step {
    OPEN,
    READ,
    COMPARE,
    SIGN,
    SAVE
}
