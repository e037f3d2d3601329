package dev.strongroom.core.signing;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Signer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of the hot wallets while the hot vault is open. Empty until an officer opens it: the hot route is locked.
 */
public final class HotKeys implements AutoCloseable {
    private final Map<Address, Signer> open = new ConcurrentHashMap<>();

    /** Takes keys over; they are closed with this. */
    public void open(Map<Address, ? extends Signer> keys) {
        open.putAll(keys);
    }

    public boolean isLocked() {
        return open.isEmpty();
    }

    Optional<Signer> of(Address wallet) {
        return Optional.ofNullable(open.get(wallet));
    }

    /** Locks the hot route and wipes the keys. */
    @Override
    public void close() {
        for (Signer signer : List.copyOf(open.values())) {
            if (signer instanceof AutoCloseable secret) {
                wipe(secret);
            }
        }
        open.clear();
    }

    private static void wipe(AutoCloseable secret) {
        try {
            secret.close();
        } catch (Exception e) {
            throw new IllegalStateException("a key could not be wiped", e);
        }
    }

    @Override
    public String toString() {
        return "HotKeys[" + (isLocked() ? "locked" : "open") + "]";
    }
}
