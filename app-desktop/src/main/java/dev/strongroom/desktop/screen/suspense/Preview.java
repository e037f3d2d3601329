package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.core.api.SuspensePreview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn of the journal entry that would be made.
 *
 * @param found what the core answered; null where it did not, or was not asked
 * @param text why there is none; empty where there is one
 */
record Preview(@Nullable SuspensePreview found, String text) {
    static Preview of(SuspensePreview found) {
        return new Preview(found, "");
    }

    static Preview none(String why) {
        return new Preview(null, why);
    }

    List<LedgerPosting.Line> lines() {
        return found == null ? List.of() : found.lines();
    }

    boolean needsSecond() {
        return found != null && found.needsSecond();
    }
}
