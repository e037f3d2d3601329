package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.solana.NonceAccount;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the value of a slot names.
 *
 * @param account the nonce account, base58
 * @param value what it holds for as long as the slot is free, base58
 */
record NoncePlace(String account, String value) {
    private static final Pattern TEXT = Pattern.compile("([1-9A-HJ-NP-Za-km-z]{32,44}):([1-9A-HJ-NP-Za-km-z]{32,44})");

    static NoncePlace of(Slot slot) {
        Matcher text = TEXT.matcher(slot.value());
        if (!text.matches()) {
            throw new RefusedException("slot.malformed", "slot: '" + slot.value() + "' is not ACCOUNT:VALUE in base58");
        }
        return new NoncePlace(text.group(1), text.group(2));
    }

    Slot slot(Address from) {
        return new Slot(from.network(), from.text(), account + ":" + value);
    }

    /** Whether the account still holds the value. */
    boolean isHeldIn(Accounts.Read read) {
        return read.of(account)
                .flatMap(NoncePlace::state)
                .filter(this::isValueOf)
                .isPresent();
    }

    private boolean isValueOf(NonceAccount state) {
        return state.value().equals(value);
    }

    /** The state of a nonce account that can be used; empty for any other account. */
    static Optional<NonceAccount> state(Accounts.Account account) {
        if (!account.owner().equals(Accounts.SYSTEM) || account.data().length != NonceAccount.BYTES) {
            return Optional.empty();
        }
        return Optional.of(NonceAccount.read(account.data())).filter(NonceAccount::initialized);
    }
}
