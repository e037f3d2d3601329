package dev.strongroom.core.api;

import java.util.List;

/**
 * A part of the journal. A page costs the same wherever it lies: where few transfers match, it ends before it is full,
 * and the next one goes on.
 *
 * @param rows newest first
 * @param next what to ask before for the next page; zero at the end
 */
public record JournalPage(List<JournalEntry> rows, long next) {
    public JournalPage {
        rows = List.copyOf(rows);
    }

    public boolean hasOlder() {
        return next > 0;
    }
}
