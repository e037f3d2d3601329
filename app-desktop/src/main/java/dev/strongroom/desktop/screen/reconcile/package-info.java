/**
 * Books against chain: how each network stands, what differs, who looks into it, and by what evidence.
 *
 * <p>Runs open and close breaks; people take them on and say what they found.
 */
@NullMarked
package dev.strongroom.desktop.screen.reconcile;

import org.jspecify.annotations.NullMarked;
