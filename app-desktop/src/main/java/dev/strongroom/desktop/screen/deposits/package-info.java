/**
 * Deposits: what arrived from outside, newest first and page by page, with the block, the confirmations and the journal
 * of each. Nothing is decided here; what nobody has yet is decided under Suspense.
 */
@NullMarked
package dev.strongroom.desktop.screen.deposits;

import org.jspecify.annotations.NullMarked;
