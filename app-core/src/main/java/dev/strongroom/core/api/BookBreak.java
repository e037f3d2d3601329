package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address that does not hold what the books say. It is the same one, whatever the amounts, from the run that found
 * it to the run that finds books and chain equal again; nothing else closes it.
 *
 * @param id stable
 * @param wallet where
 * @param tier what kind of address
 * @param asset of what
 * @param sides what both say
 * @param span since when
 * @param owner the member of staff who looks into it; null for nobody yet
 * @param version rises by one with every new owner, and when it is closed
 */
public record BookBreak(
        String id,
        Address wallet,
        WalletTier tier,
        Asset asset,
        Sides sides,
        Span span,
        @Nullable String owner,
        long version) {
    /**
     * Both sides after one block, by the newest run that found it.
     *
     * @param books what the books say it held, in base units
     * @param chain what it held by the chain, in base units
     * @param block the block
     */
    public record Sides(BigInteger books, BigInteger chain, Head block) {}

    /**
     * How long it lasts.
     *
     * @param openedAt when a run found it first
     * @param seenAt when a run found it last
     * @param equalAt the last run before that found books and chain equal; null where there was none
     * @param closedAt when a run found them equal again; null while it is open
     */
    public record Span(
            Instant openedAt,
            Instant seenAt,
            @Nullable Instant equalAt,
            @Nullable Instant closedAt) {}

    public BigInteger books() {
        return sides.books();
    }

    public BigInteger chain() {
        return sides.chain();
    }

    public Head block() {
        return sides.block();
    }

    public Instant openedAt() {
        return span.openedAt();
    }

    public Instant seenAt() {
        return span.seenAt();
    }

    public @Nullable Instant equalAt() {
        return span.equalAt();
    }

    public @Nullable Instant closedAt() {
        return span.closedAt();
    }

    /** What the chain has beyond the books; negative where something is missing there. */
    public BigInteger difference() {
        return sides.chain().subtract(sides.books());
    }

    public boolean isOpen() {
        return span.closedAt() == null;
    }
}
