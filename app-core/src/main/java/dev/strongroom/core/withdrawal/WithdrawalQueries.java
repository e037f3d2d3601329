package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Chains;
import dev.strongroom.core.api.Json;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.PaymentAttempt;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalCount;
import dev.strongroom.core.api.WithdrawalEvent;
import dev.strongroom.core.api.WithdrawalEvidence;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.feed.FeedReader;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.ChainCause;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Line;
import dev.strongroom.core.ledger.TransferSummary;
import dev.strongroom.core.signing.Slots;
import jakarta.data.Limit;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people and programs ask about withdrawals; changes nothing. */
@Component
class WithdrawalQueries {
    /** Later than any row, so that the first page needs no query of its own. */
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final Set<String> OUTSTANDING = Arrays.stream(WithdrawalState.values())
            .filter(WithdrawalState::mayHaveBytes)
            .map(Enum::name)
            .collect(Collectors.toSet());

    private final WithdrawalRows rows;
    private final WithdrawalStore store;
    private final WithdrawalViews views;
    private final AttemptViews attempts;
    private final Slots slots;
    private final FeedReader feed;
    private final Ledger ledger;
    private final Evidence evidence;
    private final Chains chains;
    private final JdbcClient jdbc;

    WithdrawalQueries(
            WithdrawalRows rows,
            WithdrawalStore store,
            WithdrawalViews views,
            AttemptViews attempts,
            Slots slots,
            FeedReader feed,
            Ledger ledger,
            Evidence evidence,
            Chains chains,
            DataSource database) {
        this.rows = rows;
        this.store = store;
        this.views = views;
        this.attempts = attempts;
        this.slots = slots;
        this.feed = feed;
        this.ledger = ledger;
        this.evidence = evidence;
        this.chains = chains;
        this.jdbc = JdbcClient.create(database);
    }

    @Transactional(readOnly = true)
    public Withdrawal get(String id) {
        return views.of(store.load(id));
    }

    @Transactional(readOnly = true)
    public List<Withdrawal> list(WithdrawalQuery query) {
        String after = query.before();
        WithdrawalRow last = after == null ? null : store.load(after);
        Set<String> states = query.states().isEmpty()
                ? Set.of("")
                : query.states().stream().map(Enum::name).collect(Collectors.toSet());
        return rows
                .list(
                        query.states().isEmpty(),
                        states,
                        query.customer(),
                        last == null ? END : last.createdAt,
                        last == null ? "" : last.id,
                        Limit.of(query.limit()))
                .stream()
                .map(views::of)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<PaymentAttempt> attempts(String id) {
        store.load(id);
        return attempts.of(id);
    }

    @Transactional(readOnly = true)
    public List<OutstandingPayment> outstanding() {
        return rows.list(false, OUTSTANDING, null, END, "", Limit.of(10_000)).stream()
                .map(this::outstanding)
                .sorted(Comparator.comparing(OutstandingPayment::since))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<WithdrawalEvent> events(String id) {
        store.load(id);
        return feed.payloads(WithdrawalStore.TOPICS, id).stream()
                .map(payload -> Json.read(payload, WithdrawalEvent.class, "event of withdrawal " + id))
                .toList();
    }

    public List<LedgerPosting> postings(String id) {
        get(id);
        return ledger.history(id).stream().map(WithdrawalQueries::view).toList();
    }

    @Transactional(readOnly = true)
    public List<WithdrawalCount> counts() {
        return jdbc
                .sql("select state, count(*), min(created_at) from withdrawal group by state")
                .query((row, _) -> new WithdrawalCount(
                        WithdrawalState.valueOf(row.getString(1)),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .sorted(Comparator.comparing(WithdrawalCount::state))
                .toList();
    }

    @Transactional(readOnly = true)
    public WithdrawalEvidence evidence(String id) {
        return evidence.of(store.load(id));
    }

    private static LedgerPosting view(TransferSummary transfer) {
        ChainCause cause = transfer.cause();
        return new LedgerPosting(
                transfer.seq(),
                transfer.at(),
                transfer.step(),
                transfer.entries().stream().map(WithdrawalQueries::view).toList(),
                transfer.holds().stream().map(WithdrawalQueries::view).toList(),
                !transfer.holds().isEmpty() && transfer.resolvedBy() == null,
                cause == null ? null : Long.valueOf(cause.height()),
                cause == null ? null : cause.txid());
    }

    private static LedgerPosting.Line view(Line line) {
        Account account = line.account();
        return new LedgerPosting.Line(account.kind().name(), account.owner(), account.asset(), line.units());
    }

    private OutstandingPayment outstanding(WithdrawalRow row) {
        boolean canRevoke = row.state().mayBecome(WithdrawalState.REVOKING)
                && row.blockHeight == null
                && chains.of(row.network()).canRevoke();
        return new OutstandingPayment(
                row.id,
                row.state(),
                row.route(),
                row.amount(),
                row.to(),
                slots.of(row.intent()).orElseThrow(),
                slots.since(row.intent()).orElseThrow(),
                canRevoke);
    }
}
