package dev.strongroom.core.api;

import dev.strongroom.chain.Asset;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * Balances of one asset at the end of a day, in its smallest units.
 *
 * @param day UTC
 * @param asset which
 * @param hot on hot wallets
 * @param cold on cold wallets
 * @param deposits on customers' deposit addresses
 * @param owed to customers
 */
public record DayBalance(
        LocalDate day, Asset asset, BigInteger hot, BigInteger cold, BigInteger deposits, BigInteger owed) {}
