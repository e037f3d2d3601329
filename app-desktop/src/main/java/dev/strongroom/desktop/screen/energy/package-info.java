/**
 * Energy: what hot wallets have staked so that sweeps burn no coin, and the steps that people ask for: stake, unstake,
 * collect. It stands as a tab among the sweeps; lending and taking back follow by themselves from those.
 */
@NullMarked
package dev.strongroom.desktop.screen.energy;

import org.jspecify.annotations.NullMarked;
