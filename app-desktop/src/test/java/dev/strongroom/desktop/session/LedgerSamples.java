package dev.strongroom.desktop.session;

import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.core.api.JournalEntry.State;
import dev.strongroom.core.api.LedgerAccount;
import dev.strongroom.core.api.LedgerKey;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.core.api.LedgerPosting.Line;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transfers and accounts of books that balance. */
public final class LedgerSamples {
    public static final Asset USDT = Samples.usdt().asset();
    public static final LedgerKey HOT = new LedgerKey("HOT", "0x52908400098527886E0F7030069857D2E4169EE7", USDT);
    public static final LedgerKey ALICE = new LedgerKey("CUSTOMER", "C-1042", USDT);
    private static final LedgerKey FLIGHT = new LedgerKey("IN_FLIGHT", "", USDT);

    private LedgerSamples() {}

    /** A reservation and its settlement for each odd and even number, the last one still open; 400 transfers. */
    public static void fill(FakeLedger books) {
        for (int i = 1; i < 400; i += 2) {
            String id = "W-" + (9000 + i / 2);
            long units = 12_500_500_000L + i;
            books.add(entry(i, id, "reserve", State.CLEARED, List.of(), pair(ALICE, FLIGHT, units), i + 1L));
            books.add(entry(i + 1, id, "settle", State.POSTED, pair(ALICE, HOT, units), List.of(), null));
        }
        books.add(entry(401, "W-9300", "reserve", State.PENDING, List.of(), pair(ALICE, FLIGHT, 80_000_000), null));
        books.add(account(ALICE, 1_240_000_500_000L, 0, 80_000_000));
        books.add(account(HOT, 112_500_250_000L, 0, 0));
        for (int i = 0; i < 300; i++) {
            LedgerKey key = new LedgerKey("CUSTOMER", "C-" + (2000 + i), USDT);
            books.add(account(key, 1_000_000L * i, i % 3 == 0 ? 5_000_000 : 0, 0));
        }
    }

    private static LedgerAccount account(LedgerKey key, long posted, long in, long out) {
        return new LedgerAccount(key, BigInteger.valueOf(posted), BigInteger.valueOf(in), BigInteger.valueOf(out));
    }

    private static List<Line> pair(LedgerKey to, LedgerKey from, long units) {
        BigInteger amount = BigInteger.valueOf(units);
        return List.of(
                new Line(to.kind(), to.owner(), to.asset(), amount),
                new Line(from.kind(), from.owner(), from.asset(), amount.negate()));
    }

    private static JournalEntry entry(
            long seq,
            String subject,
            String step,
            State state,
            List<Line> entries,
            List<Line> holds,
            @Nullable Long endedBy) {
        boolean onChain = step.equals("settle");
        LedgerPosting posting = new LedgerPosting(
                seq,
                Samples.NOW.minusSeconds(60 * (402 - seq)),
                step,
                entries,
                holds,
                state == State.PENDING,
                onChain ? Long.valueOf(21_044_000 + seq) : null,
                onChain ? "0x" + "ab".repeat(32) : null);
        return new JournalEntry(subject, posting, onChain ? Samples.NETWORK : null, state, endedBy);
    }
}
