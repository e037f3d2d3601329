/**
 * Money for trying things out on a local Ethereum node: coins of its development account and two tokens of our own.
 * Called by the demo and by tests; works on the chain ids 31337 and 1337 and on no other.
 */
@NullMarked
package dev.strongroom.chain.practice;

import org.jspecify.annotations.NullMarked;
