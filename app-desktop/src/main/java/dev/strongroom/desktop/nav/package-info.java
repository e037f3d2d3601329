/** Where the console can go, and how it gets there: typed routes, a way back. Screens and the shell may use it. */
@NullMarked
package dev.strongroom.desktop.nav;

import org.jspecify.annotations.NullMarked;
