/**
 * Money for trying things out: the faucets of the practice networks, and on a local Ethereum node (chain ids 31337 and
 * 1337, no other) coins of its development account and two tokens of our own. Called by the demo, by practice desks and
 * by tests.
 */
@NullMarked
package dev.strongroom.chain.practice;

import org.jspecify.annotations.NullMarked;
