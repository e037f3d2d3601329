package dev.strongroom.desktop.screen.pools;

/** The lists of the screen. */
enum PoolTab {
    /** The addresses that customers are given. */
    ADDRESSES,
    /** The desk's own, hot and cold. */
    WALLETS
}
