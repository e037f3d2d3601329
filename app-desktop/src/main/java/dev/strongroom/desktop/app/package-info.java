/** The entry points of the desktop programs and the window each of them opens. */
@NullMarked
package dev.strongroom.desktop.app;

import org.jspecify.annotations.NullMarked;
