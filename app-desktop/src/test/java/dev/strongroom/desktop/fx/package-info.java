/** The toolkit without a display, and pictures of what it draws, for tests of screens. */
@NullMarked
package dev.strongroom.desktop.fx;

import org.jspecify.annotations.NullMarked;
