package dev.strongroom.desktop.screen.sweeps;

/** What the screen lists. */
enum SweepTab {
    /** What lies where, and what of it is worth a sweep. */
    PLAN,
    /** Sweeps under way. */
    OPEN,
    /** Sweeps that have ended. */
    DONE,
    /** What hot wallets have staked so that sweeps burn no coin. */
    ENERGY
}
