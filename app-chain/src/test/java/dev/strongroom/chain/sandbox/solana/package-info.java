/** Tests of the Solana practice network from inside and through its JSON-RPC. */
@NullMarked
package dev.strongroom.chain.sandbox.solana;

import org.jspecify.annotations.NullMarked;
