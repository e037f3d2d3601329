/**
 * The Solana practice network: real transactions and signatures, simulated blocks and a handful of built-in programs.
 *
 * <p>Shares no code with the rest of Strongroom that reads or writes transactions, so that a mistake there cannot hide
 * here. Entered through {@link dev.strongroom.chain.sandbox.solana.SolanaPractice}.
 */
@NullMarked
package dev.strongroom.chain.sandbox.solana;

import org.jspecify.annotations.NullMarked;
