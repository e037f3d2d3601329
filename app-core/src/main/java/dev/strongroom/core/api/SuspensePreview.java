package dev.strongroom.core.api;

import java.util.List;

/**
 * What a resolution would do.
 *
 * @param lines the journal entry; sums to zero
 * @param needsSecond whether a second person has to agree, because it is above the limit of one
 */
public record SuspensePreview(List<LedgerPosting.Line> lines, boolean needsSecond) {
    public SuspensePreview {
        lines = List.copyOf(lines);
    }
}
