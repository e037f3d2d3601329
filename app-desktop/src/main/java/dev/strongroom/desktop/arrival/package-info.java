/** How screens draw what arrived from outside: where, from whom, in which block, and why nobody has it yet. */
@NullMarked
package dev.strongroom.desktop.arrival;

import org.jspecify.annotations.NullMarked;
