/**
 * The connection of this console to its core: the ports, the pulse of its feed, and the officer whose key is unlocked.
 * Screens and the shell may use it.
 */
@NullMarked
package dev.strongroom.desktop.session;

import org.jspecify.annotations.NullMarked;
