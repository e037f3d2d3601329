/**
 * Work that only one core at a time may do: leases with a fencing token.
 *
 * <p>The feed's relay, followers and broadcasters ask here; knows nobody but the database.
 */
@NullMarked
package dev.strongroom.core.lease;

import org.jspecify.annotations.NullMarked;
