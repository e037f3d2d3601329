/**
 * The commands that need no network: vault, decode, sign; and how every command of the program ends.
 *
 * <p>Called by {@code wiring} and by the core's command line; knows no chain by name.
 */
@NullMarked
package dev.strongroom.chain.cli;

import org.jspecify.annotations.NullMarked;
