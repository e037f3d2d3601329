package dev.strongroom.core.risk;

/** What a rule may look at; every fact is a number. */
public enum Fact {
    /** What the recipient is to get, in whole units of the asset. */
    AMOUNT,
    /** How many withdrawals the customer asked for in the last hour, this one counted. */
    COUNT_LAST_HOUR,
    /** 1 where the customer was never paid to this address before, else 0. */
    FIRST_TIME_ADDRESS,
    /** 1 where the address is on the list of suspicious ones, else 0. */
    SUSPICIOUS_ADDRESS
}
