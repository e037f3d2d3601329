package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What lies on a deposit address, and what it would take to sweep it.
 *
 * @param from the deposit address
 * @param customer whose address it is; null where it is nobody's
 * @param held what the books have there and no open payment has set aside
 * @param amount what would be swept: all of it, but for what the native coin itself has to leave for the fees of this
 *     address; zero where that leaves nothing
 * @param to the cold wallet that would get it; null where the network has none
 * @param fee what the network may take at most, in its native coin, less what energy that a hot wallet lends stands in
 *     for; null where no node says
 * @param payer who pays the fee: the deposit address, or on Solana the cold wallet; null where that was not asked
 * @param gasShort what the deposit address lacks to pay the fee, in the native coin; a hot wallet sends it before
 * @param why why it is not swept; null where it is worth it
 * @param open the sweep of this asset from this address that is under way; null where there is none
 */
public record SweepLine(
        Address from,
        @Nullable String customer,
        Amount held,
        Amount amount,
        @Nullable Address to,
        @Nullable Amount fee,
        @Nullable Address payer,
        Amount gasShort,
        @Nullable Note why,
        @Nullable String open) {
    /** Whether it can be chosen. */
    public boolean isWorthIt() {
        return why == null;
    }

    /** It as a choice. */
    public SweepChoice choice() {
        return new SweepChoice(from, held.asset());
    }
}
