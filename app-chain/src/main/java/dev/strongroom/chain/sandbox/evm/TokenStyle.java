package dev.strongroom.chain.sandbox.evm;

import java.math.BigInteger;

/** How a token behaves where real tokens differ. */
enum TokenStyle {
    /** Returns nothing from {@code transfer} and reverts without a reason, as Tether's contract does. */
    SILENT,
    /** Returns true and reverts with reasons, as Circle's contract does. */
    SPEAKING;

    String returned() {
        return this == SILENT ? "0x" : Hex.word(BigInteger.ONE);
    }

    String reason(String words) {
        return this == SILENT ? "" : words;
    }
}
