/**
 * The command line of the whole program. {@code Strongroom} is its main class and lists the commands; each command is a
 * small class that reads its options and calls one thing.
 */
@NullMarked
package dev.strongroom.core.cli;

import org.jspecify.annotations.NullMarked;
