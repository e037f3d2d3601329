package dev.strongroom.chain;

/**
 * How many slots of an address the chain has seen taken; higher than what the books know means a foreign signature.
 *
 * @param latest count at the head
 * @param pending count with the node's pool
 */
public record AddressUse(long latest, long pending) {}
