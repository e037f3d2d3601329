/** Classes that break the house rules on purpose. Nothing calls them. */
@NullMarked
package dev.strongroom.house.canary;

import org.jspecify.annotations.NullMarked;
