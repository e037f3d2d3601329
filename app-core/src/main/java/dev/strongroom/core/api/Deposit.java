package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Head;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What arrived at an address of the desk. A transaction that moves to another block makes another deposit.
 *
 * @param id derived from block, transaction, place and address
 * @param amount what arrived
 * @param to the desk's address
 * @param sender who sent it, where the chain names one; never a place to pay to by itself
 * @param txid the transaction
 * @param block the block that holds it
 * @param customer whose address it is; null for an address of nobody
 * @param state where it stands
 * @param confirmations blocks on top of its own and that one, as of the last look; stops at what is needed
 * @param needed confirmations that its asset needs
 * @param why why it is suspended or orphaned; null otherwise
 * @param seenAt when the desk first saw it
 * @param changedAt when its state changed last
 * @param version rises by one with every change
 */
public record Deposit(
        String id,
        Amount amount,
        Address to,
        @Nullable String sender,
        String txid,
        Head block,
        @Nullable String customer,
        DepositState state,
        int confirmations,
        int needed,
        @Nullable Note why,
        Instant seenAt,
        Instant changedAt,
        long version) {}
