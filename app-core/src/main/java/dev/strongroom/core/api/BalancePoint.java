package dev.strongroom.core.api;

import dev.strongroom.chain.Head;
import java.math.BigInteger;

/**
 * What an address held after a block, by the chain.
 *
 * @param block a block that can no longer be reorganised
 * @param units base units
 */
public record BalancePoint(Head block, BigInteger units) {}
