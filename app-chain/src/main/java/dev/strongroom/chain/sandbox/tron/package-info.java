/**
 * The TRON practice network: real signed transactions, simulated blocks and contracts, HTTP answers in java-tron's
 * shapes.
 *
 * <p>Everything it checks it checks by its own code, not by the codec under test. Called by the {@code sandbox}
 * command.
 */
@NullMarked
package dev.strongroom.chain.sandbox.tron;

import org.jspecify.annotations.NullMarked;
