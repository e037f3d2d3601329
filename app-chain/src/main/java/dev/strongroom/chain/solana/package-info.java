/**
 * Solana. {@link dev.strongroom.chain.solana.SolanaCodec} is the offline half: it builds legacy messages behind a
 * durable nonce, reads messages of every version strictly and signs a closed list of shapes. The node reads the chain
 * and sends.
 *
 * <p>The codec knows the root and {@code key} only; the node stands on {@code rpc}. Called through the chain's
 * interfaces, by {@code wiring} and by the practice network.
 */
@NullMarked
package dev.strongroom.chain.solana;

import org.jspecify.annotations.NullMarked;
