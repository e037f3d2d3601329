package dev.strongroom.core.ledger;

import dev.strongroom.chain.Asset;
import java.math.BigInteger;

/**
 * What all accounts of one kind come to in one asset, as their owners would call it: units held, or units owed.
 *
 * @param asset what is counted
 * @param kind which accounts
 * @param total sum of their totals
 * @param held sum of what open holds will take from them
 */
public record KindSum(Asset asset, AccountKind kind, BigInteger total, BigInteger held) {}
