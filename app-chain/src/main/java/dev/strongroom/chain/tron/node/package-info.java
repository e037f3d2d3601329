/**
 * The online half of TRON: reads blocks, balances, prices and what became of transactions, simulates and sends, by the
 * HTTP API of java-tron ({@code /wallet} at the head, {@code /walletsolidity} at the newest solid block). Every answer
 * of a node is checked for its shape before it is believed.
 *
 * <p>Called through {@link dev.strongroom.chain.ChainNode} by {@code wiring}.
 */
@NullMarked
package dev.strongroom.chain.tron.node;

import org.jspecify.annotations.NullMarked;
