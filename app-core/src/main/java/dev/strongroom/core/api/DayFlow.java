package dev.strongroom.core.api;

import dev.strongroom.chain.Asset;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * What one asset came and went on a day, in its smallest units; network fees count as gone.
 *
 * @param day UTC
 * @param asset which
 * @param in what came, zero or more
 * @param out what left, zero or more
 */
public record DayFlow(LocalDate day, Asset asset, BigInteger in, BigInteger out) {}
