/** Tests of the practice networks, and {@link dev.strongroom.chain.sandbox.PracticeNode} for tests that need one. */
@NullMarked
package dev.strongroom.chain.sandbox;

import org.jspecify.annotations.NullMarked;
