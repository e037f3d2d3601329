package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * One operation at a time on a withdrawal, and one payment at a time from a wallet, within this core. Whoever holds one
 * re-reads before deciding; between cores the compare-and-set decides.
 */
@Component
class Locks {
    private static final int STRIPES = 256;

    private final ReentrantLock[] withdrawals = stripes();
    private final ReentrantLock[] wallets = stripes();

    /** Alone on a withdrawal. */
    <T> T withdrawal(String id, Supplier<T> work) {
        return locked(withdrawals, id, work);
    }

    /** Alone on all of these withdrawals. */
    <T> T withdrawals(Collection<String> ids, Supplier<T> work) {
        return lockedAll(withdrawals, ids.stream(), work);
    }

    /** Alone on all of these wallets; taken after the withdrawals', never before. */
    <T> T wallets(Collection<Address> addresses, Supplier<T> work) {
        return lockedAll(wallets, addresses.stream().map(Address::text), work);
    }

    /** Alone on a wallet; taken after the withdrawal's, never before. */
    <T> T wallet(Address wallet, Supplier<T> work) {
        return locked(wallets, wallet.text(), work);
    }

    /** In the order of the stripes, so that no two wait for each other. */
    private static <T> T lockedAll(ReentrantLock[] stripes, Stream<String> names, Supplier<T> work) {
        List<ReentrantLock> taken = names.map(Locks::stripe)
                .distinct()
                .sorted()
                .map(stripe -> stripes[stripe])
                .toList();
        taken.forEach(ReentrantLock::lock);
        try {
            return work.get();
        } finally {
            taken.forEach(ReentrantLock::unlock);
        }
    }

    private static int stripe(String name) {
        return Math.floorMod(name.hashCode(), STRIPES);
    }

    private static <T> T locked(ReentrantLock[] stripes, String name, Supplier<T> work) {
        ReentrantLock lock = stripes[stripe(name)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static ReentrantLock[] stripes() {
        return Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);
    }
}
