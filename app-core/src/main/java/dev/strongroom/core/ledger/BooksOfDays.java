package dev.strongroom.core.ledger;

import java.util.List;

/**
 * Sums now, and the changes that led to them, as of one moment.
 *
 * @param now by asset and kind
 * @param changes by day, asset and kind
 */
public record BooksOfDays(List<KindSum> now, List<KindChange> changes) {
    public BooksOfDays {
        now = List.copyOf(now);
        changes = List.copyOf(changes);
    }
}
