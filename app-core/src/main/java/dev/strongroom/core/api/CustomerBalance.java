package dev.strongroom.core.api;

import dev.strongroom.chain.Asset;
import java.math.BigInteger;

/**
 * What a customer is owed in one asset, in its smallest units.
 *
 * @param asset which
 * @param total owed
 * @param available {@code total} less what open withdrawals hold
 */
public record CustomerBalance(Asset asset, BigInteger total, BigInteger available) {}
