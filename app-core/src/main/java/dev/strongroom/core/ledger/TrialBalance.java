package dev.strongroom.core.ledger;

import dev.strongroom.chain.Asset;
import java.math.BigInteger;

/**
 * One line of the trial balance.
 *
 * @param asset what is counted
 * @param kind which accounts
 * @param accounts how many
 * @param posted sum of their entries, signed as in the books
 * @param pending sum of their open holds, signed as in the books
 */
public record TrialBalance(Asset asset, AccountKind kind, long accounts, BigInteger posted, BigInteger pending) {}
