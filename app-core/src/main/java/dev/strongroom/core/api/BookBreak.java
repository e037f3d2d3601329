package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address that does not hold what the books say. It is the same one, whatever the amounts, from the run that found it
 * to the run that finds books and chain equal again; nothing else closes it.
 *
 * @param id stable
 * @param wallet where
 * @param tier what kind of address
 * @param asset of what
 * @param books what the books say it held after {@code block}, in base units
 * @param chain what it held by the chain, in base units
 * @param block the block of the newest run that found it
 * @param openedAt when a run found it first
 * @param seenAt when a run found it last
 * @param equalAt the last run that found books and chain equal; null where there was none
 * @param owner the member of staff who looks into it; null for nobody yet
 * @param closedAt when a run found them equal again; null while it is open
 * @param version rises by one with every new owner, and when it is closed
 */
public record BookBreak(
        String id,
        Address wallet,
        WalletTier tier,
        Asset asset,
        BigInteger books,
        BigInteger chain,
        Head block,
        Instant openedAt,
        Instant seenAt,
        @Nullable Instant equalAt,
        @Nullable String owner,
        @Nullable Instant closedAt,
        long version) {
    /** What the chain has beyond the books; negative where something is missing there. */
    public BigInteger difference() {
        return chain.subtract(books);
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
