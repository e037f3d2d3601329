package dev.strongroom.core.ledger;

import dev.strongroom.chain.Asset;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * What came to the accounts that mirror the chain, and what left them, on a day.
 *
 * @param day UTC
 * @param asset what is counted
 * @param in units that came, each transfer taken by itself
 * @param out units that left
 */
public record ChainFlow(LocalDate day, Asset asset, BigInteger in, BigInteger out) {}
