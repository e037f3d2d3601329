/**
 * Practice networks as a process of their own: the {@code sandbox} command, and how another program starts it.
 *
 * <p>Node clients reach a practice network only over HTTP, like a real node. Its money is worth nothing and it says so.
 */
@NullMarked
package dev.strongroom.chain.sandbox;

import org.jspecify.annotations.NullMarked;
