/**
 * Starts a core inside this process: database, Spring context without Boot, nodes, and the loops that carry work on.
 *
 * <p>The desktop, the command line and tests call {@code EmbeddedCore}; nothing in the core calls it.
 */
@NullMarked
package dev.strongroom.core.boot;

import org.jspecify.annotations.NullMarked;
