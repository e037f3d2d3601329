package dev.strongroom.core.ledger;

import dev.strongroom.chain.Asset;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * What was posted to all accounts of one kind in one asset within a day or since an instant.
 *
 * @param day UTC; the day of the instant where it is since an instant
 * @param asset what is counted
 * @param kind which accounts
 * @param change what it added to their totals; negative where it took
 */
public record KindChange(LocalDate day, Asset asset, AccountKind kind, BigInteger change) {}
