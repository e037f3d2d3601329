/**
 * What every practice network shares: the loopback HTTP server, JSON-RPC and plain HTTP, the event file, and faults on
 * request.
 *
 * <p>Knows no chain. Called by the practice networks and by the {@code sandbox} command.
 */
@NullMarked
package dev.strongroom.chain.sandbox.host;

import org.jspecify.annotations.NullMarked;
