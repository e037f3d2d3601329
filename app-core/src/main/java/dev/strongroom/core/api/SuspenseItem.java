package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Head;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An amount that is in the books and nobody's yet: somebody has to say whose it is.
 *
 * @param id that of the deposit it came with
 * @param amount how much
 * @param isMissing whether it is a hole (what a customer had spent before its deposit was reversed) and no surplus
 * @param why why nobody has it, such as {@code deposit.unowned}
 * @param at the desk's address where it is
 * @param sender who sent it, where the chain names one
 * @param txid the transaction that brought it
 * @param block the block that holds that
 * @param owner the customer whose address it is; null where it is nobody's
 * @param since when it came here: its age counts from then
 * @param state where it stands
 * @param proposal what somebody decided and a second person has to agree to, or what was done; null while open
 * @param decidedBy who proposed or decided; null while open
 * @param agreedBy the second person; null where none was needed or none has agreed yet
 * @param withdrawal the refund; null where it was none
 * @param changedAt when it changed last
 * @param version rises by one with every change
 */
public record SuspenseItem(
        String id,
        Amount amount,
        boolean isMissing,
        Note why,
        Address at,
        @Nullable String sender,
        String txid,
        Head block,
        @Nullable String owner,
        Instant since,
        SuspenseState state,
        @Nullable SuspenseResolution proposal,
        @Nullable Actor decidedBy,
        @Nullable Actor agreedBy,
        @Nullable String withdrawal,
        Instant changedAt,
        long version) {}
