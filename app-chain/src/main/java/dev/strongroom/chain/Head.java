package dev.strongroom.chain;

import java.time.Instant;

/**
 * A block.
 *
 * @param height its number
 * @param hash its hash in the chain's text form
 * @param time its own time
 */
public record Head(long height, String hash, Instant time) {}
