package dev.strongroom.chain.sandbox.evm;

import java.math.BigInteger;

/** How a token behaves where real tokens differ. */
enum TokenStyle {
    /**
     * Returns nothing from {@code transfer}, reverts without a reason and lets a blacklisted recipient be paid, as
     * Tether's contract does.
     */
    SILENT,
    /** Returns true, reverts with reasons and pays no blacklisted recipient, as Circle's contract does. */
    SPEAKING;

    boolean looksAtRecipient() {
        return this == SPEAKING;
    }

    String returned() {
        return this == SILENT ? "0x" : Hex.word(BigInteger.ONE);
    }

    String reason(String words) {
        return this == SILENT ? "" : words;
    }
}
