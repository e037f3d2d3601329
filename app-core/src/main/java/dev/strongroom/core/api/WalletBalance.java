package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;

/**
 * What a wallet held after a block that can no longer be reorganised.
 *
 * @param wallet where
 * @param amount how much, in base units; zero where it held nothing
 * @param height the block
 */
public record WalletBalance(Address wallet, Amount amount, long height) {}
