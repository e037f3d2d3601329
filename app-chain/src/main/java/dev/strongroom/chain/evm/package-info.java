/**
 * Ethereum and its kin: the codec that builds, reads and signs bytes without any network, and the node that reads the
 * chain and sends. The codec knows keys only; the node stands on {@code rpc}. Called through the chain's interfaces.
 */
@NullMarked
package dev.strongroom.chain.evm;

import org.jspecify.annotations.NullMarked;
