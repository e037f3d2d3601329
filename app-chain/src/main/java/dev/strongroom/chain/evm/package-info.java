/**
 * Ethereum and its kin. {@link dev.strongroom.chain.evm.EvmCodec} is the offline half: it builds by one implementation
 * of the encoding and reads by another, and both must agree. The node reads the chain and sends.
 *
 * <p>The codec knows the root and {@code key} only; the node stands on {@code rpc}. Called through the chain's
 * interfaces, by {@code wiring} and by the practice network.
 */
@NullMarked
package dev.strongroom.chain.evm;

import org.jspecify.annotations.NullMarked;
