package dev.strongroom.core.lease;

/**
 * The right to do some work alone, until it runs out or is taken over.
 *
 * @param name which work
 * @param holder who has it
 * @param token fencing token: rises with every change of holder, so that a late act of an earlier holder is told apart
 */
public record Lease(String name, String holder, long token) {}
