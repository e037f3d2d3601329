/** The TRON practice network under test, by its own answers and by what a real node once answered. */
@NullMarked
package dev.strongroom.chain.sandbox.tron;

import org.jspecify.annotations.NullMarked;
