/**
 * The books: accounts, immutable transfers, holds, and the engine that posts them in durable groups.
 *
 * <p>{@link dev.strongroom.core.ledger.Ledger} takes transfers and answers questions;
 * {@link dev.strongroom.core.ledger.Postings} names the entries of each step of money out. The engine commits by itself
 * and shares its transaction with nobody: post first, then change your own state; a repeat gets its first answer.
 * Called by the desks (withdrawal, deposit, reconcile); calls {@code db}, and {@code audit} for the key that signs
 * checkpoints. Whoever moves money out asks {@code LedgerGate} first.
 */
@NullMarked
package dev.strongroom.core.ledger;

import org.jspecify.annotations.NullMarked;
