/** The first screen: which desk to open, and the steps of opening it. Only {@code app} uses it. */
@NullMarked
package dev.strongroom.desktop.screen.start;

import org.jspecify.annotations.NullMarked;
