package dev.strongroom.chain.solana;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Slot;

/**
 * A slot's value, {@code <nonceAccount>:<nonceValue>} in base58: whoever lands with this value takes it from the
 * account for good.
 */
record NonceSlot(AccountKey account, AccountKey value) {
    private static final char BETWEEN = ':';

    static NonceSlot read(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            throw malformed(text);
        }
        return new NonceSlot(part(text, text.substring(0, between)), part(text, text.substring(between + 1)));
    }

    private static AccountKey part(String text, String part) {
        try {
            return SolanaAddress.key(part);
        } catch (RefusedException _) {
            throw malformed(text);
        }
    }

    Slot of(Network network, AccountKey wallet) {
        return new Slot(network, wallet.toString(), toString());
    }

    private static RefusedException malformed(String text) {
        return new RefusedException(
                "nonce.range",
                "nonce: '" + text + "' is not a nonce account and its value, both base58, with a colon between");
    }

    @Override
    public String toString() {
        return account.toString() + BETWEEN + value;
    }
}
