package dev.strongroom.chain.ceremony;

import java.math.BigInteger;

/**
 * What a stolen core can lose of one asset, in its smallest units.
 *
 * @param ceiling what the hot wallets may hold; the excess goes to cold
 * @param perHour most units paid hot in any hour
 * @param perDay most units paid hot in any 24 hours
 */
public record HotFloat(BigInteger ceiling, BigInteger perHour, BigInteger perDay) {}
