/**
 * Pools: how many deposit addresses each network has left, every one of them with its state, and what people do with
 * them. No address is made here: they follow from files that custodians have signed.
 */
@NullMarked
package dev.strongroom.desktop.screen.pools;

import org.jspecify.annotations.NullMarked;
