package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.key.Keccak256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every cell with its history by height, so that any block can be asked and any branch can be taken back. */
final class State {
    private final Map<Cell, NavigableMap<Long, BigInteger>> cells = new HashMap<>();
    private final NavigableMap<Long, Set<Cell>> touched = new TreeMap<>();

    /** The number in a cell after the block at a height; zero where nothing was ever written. */
    BigInteger get(Cell cell, long height) {
        NavigableMap<Long, BigInteger> history = cells.get(cell);
        Map.Entry<Long, BigInteger> entry = history == null ? null : history.floorEntry(height);
        return entry == null ? BigInteger.ZERO : entry.getValue();
    }

    long nonce(Account account, long height) {
        return get(Cell.nonce(account), height).longValueExact();
    }

    void set(Cell cell, long height, BigInteger value) {
        if (value.signum() < 0) {
            throw new IllegalStateException(cell + " would fall below zero");
        }
        cells.computeIfAbsent(cell, _ -> new TreeMap<>()).put(height, value);
        touched.computeIfAbsent(height, _ -> new TreeSet<>()).add(cell);
    }

    void add(Cell cell, long height, BigInteger change) {
        set(cell, height, get(cell, height).add(change));
    }

    /** Forgets everything above a height. */
    void cut(long height) {
        NavigableMap<Long, Set<Cell>> above = touched.tailMap(height, false);
        above.forEach((at, changed) ->
                changed.forEach(cell -> Objects.requireNonNull(cells.get(cell)).remove(at)));
        above.clear();
    }

    /** A hash over the parent's root and what the block at a height has changed. */
    byte[] root(byte[] parentRoot, long height) {
        RlpWriter changes = new RlpWriter().string(parentRoot);
        for (Cell cell : touched.getOrDefault(height, Set.of())) {
            changes.string(cell.kind().name().getBytes(StandardCharsets.US_ASCII))
                    .string(cell.contract().bytes())
                    .string(cell.holder().bytes())
                    .integer(get(cell, height));
        }
        return Keccak256.of(changes.list());
    }
}
