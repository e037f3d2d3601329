package dev.strongroom.chain.sandbox.evm;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Transactions that wait for a block, one for each sender and nonce, gaps allowed. */
final class Pool {
    private final Map<String, SignedTx> byHash = new LinkedHashMap<>();
    private final Map<Account, NavigableMap<Long, SignedTx>> bySender = new HashMap<>();

    /** Adds one; another of the same sender and nonce goes. */
    void add(SignedTx tx) {
        at(tx.sender(), tx.nonce()).ifPresent(this::remove);
        byHash.put(tx.hash(), tx);
        bySender.computeIfAbsent(tx.sender(), _ -> new TreeMap<>()).put(tx.nonce(), tx);
    }

    void remove(SignedTx tx) {
        if (byHash.remove(tx.hash()) != null) {
            of(tx.sender()).remove(tx.nonce());
        }
    }

    Optional<SignedTx> get(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    Optional<SignedTx> at(Account sender, long nonce) {
        return Optional.ofNullable(of(sender).get(nonce));
    }

    Collection<SignedTx> all() {
        return List.copyOf(byHash.values());
    }

    /** The nonce after the last one that follows without a gap from {@code next}. */
    long pendingNonce(Account sender, long next) {
        long nonce = next;
        while (of(sender).containsKey(nonce)) {
            nonce++;
        }
        return nonce;
    }

    /** The most that a sender's waiting transactions can take, in wei. */
    BigInteger expenditure(Account sender) {
        return of(sender).values().stream().map(SignedTx::cost).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Drops those of a sender whose nonce is taken. */
    void forgetBelow(Account sender, long nonce) {
        List.copyOf(of(sender).headMap(nonce, false).values()).forEach(this::remove);
    }

    /** The one that a block maker takes next: best price, then longest wait, nonce by nonce. */
    Optional<SignedTx> best(BlockBuilder block, Predicate<SignedTx> wanted) {
        return byHash.values().stream()
                .filter(wanted)
                .filter(block::takes)
                .max(Comparator.comparing(tx -> tx.fees().price(block.baseFee())));
    }

    private NavigableMap<Long, SignedTx> of(Account sender) {
        return bySender.getOrDefault(sender, new TreeMap<>());
    }
}
