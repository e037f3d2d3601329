package dev.strongroom.core.api;

import dev.strongroom.chain.Amount;

/**
 * What a transfer would leave behind, as the books stand now. All four are what is available: owed less what open
 * withdrawals hold.
 *
 * @param fromBefore of the customer who gives
 * @param fromAfter of the same
 * @param toBefore of the customer who gets
 * @param toAfter of the same
 */
public record TransferPreview(Amount fromBefore, Amount fromAfter, Amount toBefore, Amount toAfter) {}
