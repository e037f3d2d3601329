package dev.strongroom.chain;

import java.math.BigInteger;

/**
 * One part of the most that a network can take for a transaction.
 *
 * @param kind what it is taken for
 * @param most base units of the native coin
 */
public record FeePart(Kind kind, BigInteger most) {
    /** What a network takes money for. */
    public enum Kind {
        /** EVM: all of it. */
        GAS,
        /** Solana: the signature and the compute units asked for. */
        SIGNATURE_AND_PRIORITY,
        /** Solana: the deposit of the recipient's token account, only where the payment has to open it. */
        RENT,
        /** TRON: running the token's contract; what is staked for the wallet is used first. */
        ENERGY,
        /** TRON: the bytes; what is left of the day's allowance is used first. */
        BANDWIDTH,
        /** TRON: a recipient that the chain does not know yet. */
        ACTIVATION,
        /** TRON: a text in plain sight. */
        MEMO
    }
}
