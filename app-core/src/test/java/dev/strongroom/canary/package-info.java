/** Classes that break a house rule on purpose, each to prove that its rule bites. */
@NullMarked
package dev.strongroom.canary;

import org.jspecify.annotations.NullMarked;
