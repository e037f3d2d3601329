package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.BalancePoint;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.BreakEvidence;
import dev.strongroom.core.api.WalletTier;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Breaks for tests. */
public final class BreakSamples {
    private BreakSamples() {}

    /**
     * @param at the address
     * @param closedAt null for one that is open
     */
    public static BookBreak item(
            String id,
            Address at,
            Token token,
            String books,
            String chain,
            @Nullable String owner,
            @Nullable Instant closedAt) {
        Instant opened = Samples.NOW.minusSeconds(7_200);
        return new BookBreak(
                id,
                at,
                WalletTier.HOT,
                token.asset(),
                new BookBreak.Sides(
                        token.parse(books).units(),
                        token.parse(chain).units(),
                        new Head(21_044_280, "0x" + "cd".repeat(32), opened)),
                new BookBreak.Span(opened, Samples.NOW.minusSeconds(600), Samples.NOW.minusSeconds(10_800), closedAt),
                owner,
                1);
    }

    /** What an address held: a saw with the newest first. */
    public static List<BalancePoint> balances(Token token, int count) {
        List<BalancePoint> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BigInteger units =
                    token.parse(Integer.toString(1_000 + 400 * (i % 7))).units();
            points.add(new BalancePoint(
                    new Head(21_044_280 - 300L * i, "0x" + "cd".repeat(32), Samples.NOW.minusSeconds(3_600L * (i + 1))),
                    units));
        }
        return points;
    }

    /** A payment that was booked, and an entry that no block caused. */
    public static List<BreakEvidence.Posting> postings(Token token) {
        return List.of(
                new BreakEvidence.Posting(
                        42,
                        Samples.NOW.minusSeconds(5_000),
                        "W-1",
                        "settle",
                        token.parse("250").units().negate(),
                        token.parse("1000").units(),
                        21_044_100L,
                        "0x" + "ab".repeat(32)),
                new BreakEvidence.Posting(
                        41,
                        Samples.NOW.minusSeconds(9_000),
                        "HOT",
                        "open",
                        token.parse("1250").units(),
                        token.parse("1250").units(),
                        null,
                        null));
    }
}
