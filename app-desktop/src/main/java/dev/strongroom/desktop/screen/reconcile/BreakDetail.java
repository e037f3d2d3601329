package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.BreakEvidence;

/** One break and what there is to go by. */
record BreakDetail(BookBreak item, BreakEvidence evidence) {}
