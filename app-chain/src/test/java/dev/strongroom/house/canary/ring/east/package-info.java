/** Half of a ring of two packages. */
@NullMarked
package dev.strongroom.house.canary.ring.east;

import org.jspecify.annotations.NullMarked;
