package dev.strongroom.chain.sandbox.tron;

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

    /** The state after the block at a height. */
    Cells at(long height) {
        return cell -> {
            NavigableMap<Long, BigInteger> history = cells.get(cell);
            Map.Entry<Long, BigInteger> entry = history == null ? null : history.floorEntry(height);
            return entry == null ? BigInteger.ZERO : entry.getValue();
        };
    }

    void set(Cell cell, long height, BigInteger value) {
        cells.computeIfAbsent(cell, _ -> new TreeMap<>()).put(height, value);
        touched.computeIfAbsent(height, _ -> new TreeSet<>()).add(cell);
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
        StringBuilder changes = new StringBuilder();
        Cells after = at(height);
        for (Cell cell : touched.getOrDefault(height, Set.of())) {
            changes.append(cell.kind())
                    .append(' ')
                    .append(cell.other().hex())
                    .append(' ')
                    .append(cell.holder().hex())
                    .append(' ')
                    .append(after.get(cell))
                    .append('\n');
        }
        return Sha256.of(parentRoot, changes.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
