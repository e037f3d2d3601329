/**
 * The online half of Ethereum: reads balances, fees, nonces and receipts, simulates and sends. Every answer of a node
 * is checked for its shape before it is believed.
 *
 * <p>Called through {@link dev.strongroom.chain.ChainNode}, by {@code wiring} and by the practice money.
 */
@NullMarked
package dev.strongroom.chain.evm.node;

import org.jspecify.annotations.NullMarked;
