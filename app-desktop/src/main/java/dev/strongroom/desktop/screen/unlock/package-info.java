/** How the officer unlocks the own key. Only {@code app} uses it. */
@NullMarked
package dev.strongroom.desktop.screen.unlock;

import org.jspecify.annotations.NullMarked;
