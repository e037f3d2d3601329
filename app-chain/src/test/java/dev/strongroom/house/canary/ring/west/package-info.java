/** Half of a ring of two packages. */
@NullMarked
package dev.strongroom.house.canary.ring.west;

import org.jspecify.annotations.NullMarked;
