/**
 * The Ethereum practice network: real transactions, signatures, nonces, balances and fees; blocks in a file; two
 * built-in tokens instead of a virtual machine.
 *
 * <p>Called by the {@code sandbox} command alone. It reads transactions by code of its own, so that it is a second
 * opinion on what {@code evm} builds.
 */
@NullMarked
package dev.strongroom.chain.sandbox.evm;

import org.jspecify.annotations.NullMarked;
