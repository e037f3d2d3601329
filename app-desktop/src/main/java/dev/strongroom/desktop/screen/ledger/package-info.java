/**
 * The ledger: the journal newest first and the accounts of the chart, both page by page, and one transfer with its
 * entries, their sum and its cause. It only reads.
 */
@NullMarked
package dev.strongroom.desktop.screen.ledger;

import org.jspecify.annotations.NullMarked;
