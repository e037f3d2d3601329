/**
 * Sweeps: what customers paid in still lies on deposit addresses, what of it is worth moving into a cold wallet now,
 * and how far the sweeps that were asked for have come. Signing and approving them is the review desk's.
 */
@NullMarked
package dev.strongroom.desktop.screen.sweeps;

import org.jspecify.annotations.NullMarked;
