package dev.strongroom.core.api;

/**
 * What left an address of the desk by a transaction that the desk did not make, as long as somebody has to look into
 * it.
 *
 * @param id its own, and that of its suspense item
 * @param left what, from where ({@code to} is the desk's address), by which transaction and in which block
 * @param tier whose key can move what lies there
 * @param isInSuspense whether it is final and in the books as missing, so that somebody can decide about its item
 */
public record UnaskedOutflow(String id, Arrival left, WalletTier tier, boolean isInSuspense) {}
