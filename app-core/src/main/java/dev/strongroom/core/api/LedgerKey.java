package dev.strongroom.core.api;

import dev.strongroom.chain.Asset;

/**
 * The name of an account of the books.
 *
 * @param kind its place in the chart, such as {@code CUSTOMER} or {@code HOT}
 * @param owner customer or address; empty for the accounts that exist once an asset
 * @param asset what is counted
 */
public record LedgerKey(String kind, String owner, Asset asset) {}
