package dev.strongroom.core.ledger;

import dev.strongroom.chain.Asset;
import dev.strongroom.core.db.Database;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The books. Safe for use by many threads; never to be called inside a transaction, whose changes it would not share.
 */
@Component
public final class Ledger implements AutoCloseable {
    private final PostingEngine engine;
    private final LedgerQueries queries;
    private final LedgerDays days;
    private final BooksCheck check;

    @Autowired
    Ledger(Database database, Clock clock) {
        this(database, clock, _ -> {});
    }

    Ledger(Database database, Clock clock, Consumer<Stage> reached) {
        this.queries = new LedgerQueries(database.dataSource());
        this.days = new LedgerDays(database.dataSource());
        this.check = new BooksCheck(database);
        this.engine = new PostingEngine(database, clock, reached).start();
    }

    /**
     * Posts a transfer and waits for it. The same transfer again gets the same answer and changes nothing.
     *
     * @throws LedgerUnavailableException when the database cannot be asked: repeat it to know
     */
    public Outcome post(Transfer transfer) {
        try {
            return submit(transfer).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LedgerUnavailableException unavailable) {
                throw unavailable;
            }
            throw e;
        }
    }

    /** The same without waiting; completed once the outcome is durable, on the ledger's own thread. */
    public CompletableFuture<Outcome> submit(Transfer transfer) {
        return engine.submit(transfer);
    }

    /** Counters of one account; zeros where it has no entry yet. */
    public Balance balance(Account account) {
        return queries.balance(account);
    }

    /** Counters of all accounts of one kind, by owner and asset. */
    public List<Balance> balances(AccountKind kind) {
        return queries.balances(kind);
    }

    /** Counters of those accounts of one kind that have something posted or set aside, by owner and asset. */
    public List<Balance> holding(AccountKind kind) {
        return queries.holding(kind);
    }

    /**
     * The entries of an account, newest first.
     *
     * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the newest
     * @param limit how many at most, 1 to 1000
     */
    public List<StatementLine> statement(Account account, long before, int limit) {
        return queries.statement(account, before, limit);
    }

    /** All transfers of one subject, oldest first. */
    public List<TransferSummary> history(String subject) {
        return queries.history(subject);
    }

    /**
     * What an account that mirrors the chain must hold there after a block: the sum of its entries that blocks up to
     * this one caused.
     */
    public BigInteger totalAt(Account account, long height) {
        return queries.totalAt(account, height);
    }

    /** The same for many accounts at once; one without entries holds nothing. */
    public Map<Account, BigInteger> totalsAt(Collection<Account> accounts, long height) {
        return queries.totalsAt(accounts, height);
    }

    /** Whether an account that mirrors the chain has an entry that a transaction caused. */
    public boolean isCausedBy(Account account, ChainCause cause) {
        return queries.isCausedBy(account, cause);
    }

    /** The block after which an account that mirrors the chain was taken into the books; empty where it was not. */
    public OptionalLong openedAt(Account account) {
        return queries.heightOf(
                TransferId.of(Postings.OPENING, AccountId.of(account).toString()));
    }

    /** Sums over all accounts, one for each asset and kind; those of an asset sum to zero. */
    public List<TrialBalance> trialBalance() {
        return queries.trialBalance();
    }

    /** Sums over all accounts of a kind now, and what was posted to them on each day (UTC) from this one on. */
    public BooksOfDays byDay(LocalDate first) {
        return days.byDay(first);
    }

    /** The same with one change each: what was posted since an instant. */
    public BooksOfDays since(Instant instant) {
        return days.since(instant);
    }

    /** What came to the desk's addresses and what left them by day, oldest first; days of nothing are left out. */
    public List<ChainFlow> flow(LocalDate first) {
        return days.flow(first);
    }

    /** Subjects of open holds whose deadline is not after the instant, most overdue first. */
    public List<String> due(Instant now, int limit) {
        return queries.due(now, limit);
    }

    /** Where the books end now: what a checkpoint signs. */
    public BooksEnd end() {
        return queries.end();
    }

    /**
     * Reads the books again from a point that is trusted, and compares every hash, every running balance and every
     * account with what they must be.
     *
     * @param trusted {@link BooksEnd#EMPTY} for all of them, or a signed checkpoint
     */
    public BooksFinding check(BooksEnd trusted) {
        return check.from(trusted);
    }

    /** All assets that occur. */
    public List<Asset> assets() {
        return trialBalance().stream().map(TrialBalance::asset).distinct().toList();
    }

    /** Takes nothing more, posts what waits, and ends. */
    @Override
    public void close() {
        engine.close();
    }
}
