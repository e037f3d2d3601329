package dev.strongroom.core.risk;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;

/**
 * What is known of a withdrawal when it is judged.
 *
 * @param amount what the recipient is to get
 * @param to recipient
 * @param countLastHour how many withdrawals the customer asked for in the last hour, this one counted
 * @param firstTimeToAddress whether the customer was never paid to this address before
 */
public record RiskFacts(Amount amount, Address to, int countLastHour, boolean firstTimeToAddress) {}
