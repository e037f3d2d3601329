/**
 * JSON-RPC 2.0, and plain JSON a path, over HTTP to nodes that may be slow, busy, wrong or gone: every answer is
 * matched by id where there is one and checked for its shape, every failure has a kind. The node clients of the chains
 * call it; it knows no chain.
 */
@NullMarked
package dev.strongroom.chain.rpc;

import org.jspecify.annotations.NullMarked;
