package dev.strongroom.chain;

import java.math.BigInteger;

/**
 * A transaction found in a block.
 *
 * @param txid its id
 * @param block where it stands
 * @param succeeded whether the payment itself took effect; for a token only with its transfer event
 * @param fee what the network took, base units of the native coin
 * @param received units that reached the recipient; zero where it failed
 */
public record Landed(String txid, Head block, boolean succeeded, BigInteger fee, BigInteger received) {}
