package dev.strongroom.chain.sandbox.solana;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every account with its history by slot, so that each commitment is read from its own block. */
final class State {
    private final NavigableMap<Pubkey, NavigableMap<Long, Account>> accounts = new TreeMap<>();
    private final Map<Long, Set<Pubkey>> touched = new HashMap<>();

    /** The account after the block of a slot, or of the last slot before it that has one. */
    Account get(Pubkey key, long slot) {
        NavigableMap<Long, Account> history = accounts.get(key);
        Map.Entry<Long, Account> entry = history == null ? null : history.floorEntry(slot);
        return entry == null ? Account.NONE : entry.getValue();
    }

    void set(Pubkey key, long slot, Account account) {
        accounts.computeIfAbsent(key, _ -> new TreeMap<>()).put(slot, account.exists() ? account : Account.NONE);
        touched.computeIfAbsent(slot, _ -> new TreeSet<>()).add(key);
    }

    /** The keys of the accounts of a program after a slot, in order. */
    List<Pubkey> ownedBy(Pubkey program, long slot) {
        List<Pubkey> keys = new ArrayList<>();
        for (Pubkey key : accounts.keySet()) {
            Account account = get(key, slot);
            if (account.exists() && account.isOwnedBy(program)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Forgets what a slot has written. */
    void cut(long slot) {
        Set<Pubkey> changed = touched.remove(slot);
        if (changed != null) {
            changed.forEach(key -> Objects.requireNonNull(accounts.get(key)).remove(slot));
        }
    }

    /** A hash over what a slot has changed. */
    Bytes changes(long slot) {
        Bytes.Writer out = new Bytes.Writer();
        for (Pubkey key : touched.getOrDefault(slot, Set.of())) {
            Account account = get(key, slot);
            out.key(key)
                    .u64(account.lamports())
                    .key(account.owner())
                    .raw(account.data().array());
        }
        return Bytes.sha256(out.array());
    }
}
