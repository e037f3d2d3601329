/**
 * The audit log: who did what, filtered, read row by row, and its chain recomputed on demand. Only {@code app} uses it.
 */
@NullMarked
package dev.strongroom.desktop.screen.audit;

import org.jspecify.annotations.NullMarked;
