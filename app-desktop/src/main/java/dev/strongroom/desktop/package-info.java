@NullMarked
package dev.strongroom.desktop;

import org.jspecify.annotations.NullMarked;
