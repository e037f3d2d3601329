@NullMarked
package dev.strongroom.core;

import org.jspecify.annotations.NullMarked;
