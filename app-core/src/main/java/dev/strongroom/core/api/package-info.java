/**
 * The contract of the core: one interface a feature, records, events and problem codes.
 *
 * <p>Screens and the server know this package and nothing behind it. Embedded, the interfaces are answered by the
 * core's own beans; remote, by a proxy. Entities never appear here.
 */
@NullMarked
package dev.strongroom.core.api;

import org.jspecify.annotations.NullMarked;
