package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Slot;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.PaymentAttempt;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.Attempt;
import dev.strongroom.core.signing.Attempts;
import dev.strongroom.core.signing.Slots;
import jakarta.data.Limit;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Attempts attempts;
    private final Slots slots;

    WithdrawalQueries(
            WithdrawalRows rows, WithdrawalStore store, WithdrawalViews views, Attempts attempts, Slots slots) {
        this.rows = rows;
        this.store = store;
        this.views = views;
        this.attempts = attempts;
        this.slots = slots;
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
        return attempts.of(id).stream().map(this::view).toList();
    }

    @Transactional(readOnly = true)
    public List<OutstandingPayment> outstanding() {
        return rows.list(false, OUTSTANDING, null, END, "", Limit.of(10_000)).stream()
                .map(this::outstanding)
                .sorted(Comparator.comparing(OutstandingPayment::since))
                .toList();
    }

    private PaymentAttempt view(Attempt attempt) {
        return new PaymentAttempt(
                attempt.digest(),
                attempt.number(),
                slot(attempt),
                attempt.txid(),
                attempt.feeCap(),
                attempt.signedAt(),
                attempt.sentAt(),
                attempt.answer());
    }

    private Slot slot(Attempt attempt) {
        return slots.of(attempt.digest()).orElseThrow();
    }

    private OutstandingPayment outstanding(WithdrawalRow row) {
        boolean canRevoke = row.state().mayBecome(WithdrawalState.REVOKING) && row.blockHeight == null;
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
