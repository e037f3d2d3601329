package dev.strongroom.chain.sandbox.tron;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Changes of one transaction on top of a state, kept only if the transaction is. */
final class Draft implements Cells {
    private final Cells below;
    private final Map<Cell, BigInteger> changes = new TreeMap<>();

    Draft(Cells below) {
        this.below = below;
    }

    @Override
    public BigInteger get(Cell cell) {
        BigInteger changed = changes.get(cell);
        return changed == null ? below.get(cell) : changed;
    }

    void set(Cell cell, BigInteger value) {
        if (value.signum() < 0) {
            throw new IllegalStateException(cell + " would fall below zero");
        }
        changes.put(cell, value);
    }

    void set(Cell cell, long value) {
        set(cell, BigInteger.valueOf(value));
    }

    void add(Cell cell, BigInteger change) {
        set(cell, get(cell).add(change));
    }

    void add(Cell cell, long change) {
        add(cell, BigInteger.valueOf(change));
    }

    void forEach(BiConsumer<Cell, BigInteger> change) {
        changes.forEach(change);
    }
}
