package dev.strongroom.chain;

import java.math.BigInteger;

/**
 * What an address holds of an asset.
 *
 * @param units base units
 * @param at the block after which it held them; it can no longer be reorganised
 */
public record Holding(BigInteger units, Head at) {}
