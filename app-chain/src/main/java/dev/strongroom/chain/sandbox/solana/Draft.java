package dev.strongroom.chain.sandbox.solana;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Accounts as a transaction leaves them, until it is known whether it takes effect. */
final class Draft {
    private final Function<Pubkey, Account> before;
    private final Map<Pubkey, Account> changed = new LinkedHashMap<>();

    Draft(Function<Pubkey, Account> before) {
        this.before = before;
    }

    Account get(Pubkey key) {
        Account account = changed.get(key);
        return account == null ? before.apply(key) : account;
    }

    void set(Pubkey key, Account account) {
        changed.put(key, account);
    }

    /** Takes the changes of a draft over this one. */
    void take(Draft above) {
        changed.putAll(above.changed);
    }

    Map<Pubkey, Account> changed() {
        return changed;
    }
}
