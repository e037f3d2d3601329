/**
 * JSON-RPC 2.0 over HTTP to nodes that may be slow, busy, wrong or gone: every answer is matched by id and checked for
 * its shape, every failure has a kind. The node clients of the chains call it; it knows no chain.
 */
@NullMarked
package dev.strongroom.chain.rpc;

import org.jspecify.annotations.NullMarked;
