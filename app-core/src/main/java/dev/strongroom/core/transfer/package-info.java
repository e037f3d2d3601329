/**
 * Money between two customers of the desk, at once and free: stored, told to the ledger, told to everybody. It counts
 * against the sender's limits together with withdrawals (ADR 0054).
 */
@NullMarked
package dev.strongroom.core.transfer;

import org.jspecify.annotations.NullMarked;
