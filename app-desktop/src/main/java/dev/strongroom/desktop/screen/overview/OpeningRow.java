package dev.strongroom.desktop.screen.overview;

import dev.strongroom.core.api.WalletBalance;

/**
 * What one wallet holds of one asset and is to be taken into the books with.
 *
 * @param wallet what the wallet is called
 * @param amount for people
 * @param balance as the core read it
 */
record OpeningRow(String wallet, String amount, WalletBalance balance) {}
