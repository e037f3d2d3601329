package dev.strongroom.chain.sandbox.tron;

import java.math.BigInteger;

/** How a token behaves where real tokens differ. */
enum TokenStyle {
    /**
     * Answers a {@code transfer} that took place with false, as Tether's contract on TRON does, whose override forgets
     * to return; refuses without a reason, and a blacklisted recipient not at all.
     */
    FORGETFUL,
    /** Answers true, refuses with reasons and pays no blacklisted recipient. */
    SPEAKING;

    boolean looksAtRecipient() {
        return this == SPEAKING;
    }

    String returned() {
        return Abi.word(this == FORGETFUL ? BigInteger.ZERO : BigInteger.ONE);
    }

    /** What it reverts with. */
    String reason(String words) {
        return this == FORGETFUL ? "" : Abi.error(words);
    }
}
