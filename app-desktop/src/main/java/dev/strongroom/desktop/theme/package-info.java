/**
 * How the windows look: AtlantaFX with our own sheet on top, light and dark. Knows nothing of the core and may be used
 * by everybody.
 */
@NullMarked
package dev.strongroom.desktop.theme;

import org.jspecify.annotations.NullMarked;
