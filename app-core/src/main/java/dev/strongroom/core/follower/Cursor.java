package dev.strongroom.core.follower;

/**
 * How far a network was taken in.
 *
 * @param height up to here, counted
 * @param hash of the newest block up to there
 */
record Cursor(long height, String hash) {}
