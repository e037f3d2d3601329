package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Head;
import org.jspecify.annotations.Nullable;

/**
 * What a block brought to an address of the desk.
 *
 * @param amount what arrived
 * @param to the desk's address
 * @param sender who sent it, where the chain names one; never a place to pay to by itself
 * @param txid the transaction
 * @param block the block that holds it
 */
public record Arrival(Amount amount, Address to, @Nullable String sender, String txid, Head block) {}
