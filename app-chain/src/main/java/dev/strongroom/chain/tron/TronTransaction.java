package dev.strongroom.chain.tron;

/**
 * The fields of raw_data that may differ between transactions of ours; all others are empty.
 *
 * @param slot reference block, timestamp, expiration
 * @param feeLimit sun
 * @param permission 0 or 2
 * @param memo printable ASCII, empty for none
 * @param contract what it does
 */
record TronTransaction(TronSlot slot, long feeLimit, int permission, String memo, TronContract contract) {}
