/**
 * The JavaFX programs: the treasury console and, later, the offline workstation. Knows the core's contract and boot,
 * and the wallet kit; nobody knows it.
 */
@NullMarked
package dev.strongroom.desktop;

import org.jspecify.annotations.NullMarked;
