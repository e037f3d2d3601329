/** The frame around every screen: rail, top bar, status bar, command palette, task tray. Only {@code app} uses it. */
@NullMarked
package dev.strongroom.desktop.shell;

import org.jspecify.annotations.NullMarked;
