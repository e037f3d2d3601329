package dev.strongroom.chain;

import java.math.BigInteger;

/**
 * A transaction found in a block.
 *
 * @param txid its id
 * @param block where it stands
 * @param succeeded whether the payment itself took effect; for a token only with its transfer event
 * @param fee what the network took, base units of the native coin
 * @param received units that reached the recipient; zero where it failed. Of steps for energy: what was staked, lent or
 *     taken back, and where coins are unstaked or collected those that came back to the wallet's balance, which
 *     unstaking brings only where some were due
 */
public record Landed(String txid, Head block, boolean succeeded, BigInteger fee, BigInteger received) {}
