package dev.strongroom.desktop.screen.found;

/** The steps of founding a desk, in their order. */
public enum FoundStep {
    DESK,
    WALLETS,
    PEOPLE,
    LIMITS,
    REVIEW,
    SIGN
}
