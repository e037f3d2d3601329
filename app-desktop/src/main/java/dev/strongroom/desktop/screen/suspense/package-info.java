/**
 * Suspense: amounts in the books that are nobody's yet. The queue, the evidence, and the four ways out with the journal
 * entry that each would make; what is above one person's limit waits for a second one.
 */
@NullMarked
package dev.strongroom.desktop.screen.suspense;

import org.jspecify.annotations.NullMarked;
