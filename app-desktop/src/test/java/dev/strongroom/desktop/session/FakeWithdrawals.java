package dev.strongroom.desktop.session;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.PaymentAttempt;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalCount;
import dev.strongroom.core.api.WithdrawalEvent;
import dev.strongroom.core.api.WithdrawalEvidence;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.api.Withdrawals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Withdrawals in memory, for tests of view models: answers what it was given and notes what was asked of it. */
public final class FakeWithdrawals implements Withdrawals {
    private final Map<String, Withdrawal> all = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<OutstandingPayment> outstanding = new ArrayList<>();
    private final List<WithdrawalRequest> requests = new ArrayList<>();
    private final Map<String, List<PaymentAttempt>> attempts = new HashMap<>();
    private final Map<String, List<WithdrawalEvent>> told = new HashMap<>();
    private @Nullable RefusedException refusal;
    private @Nullable RuntimeException failure;

    /** Adds it, or puts it in the place of the one with its id. */
    public void put(Withdrawal withdrawal) {
        all.put(withdrawal.id(), withdrawal);
    }

    /** Adds a payment that may have been signed and has not landed. */
    public void put(OutstandingPayment payment) {
        outstanding.add(payment);
    }

    /** Adds what was signed for one. */
    public void put(String id, PaymentAttempt attempt) {
        attempts.put(id, List.of(attempt));
    }

    /** Adds an event to the story of one. */
    public void tell(String id, WithdrawalEvent.Change change, Note note) {
        Withdrawal w = get(id);
        told.put(
                id,
                List.of(new WithdrawalEvent(
                        id,
                        w.version(),
                        change,
                        w.state(),
                        w.order().creator(),
                        w.timing().changedAt(),
                        note)));
    }

    /** Those that a node has taken. */
    public List<Withdrawal> sent() {
        return all.values().stream()
                .filter(withdrawal -> withdrawal.state() == WithdrawalState.BROADCAST)
                .toList();
    }

    /** The next commands are refused. */
    public void refuse(@Nullable RefusedException next) {
        refusal = next;
    }

    /** The next requests get no answer. */
    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** What was asked for. */
    public List<WithdrawalRequest> requests() {
        return requests;
    }

    /** Commands as {@code name actor id text}; of a request the key in place of the id. */
    public List<String> calls() {
        return calls;
    }

    private Withdrawal command(String name, Actor by, String id, String text) {
        calls.add((name + " " + by + " " + id + " " + text).strip());
        if (refusal != null) {
            throw refusal;
        }
        return get(id);
    }

    @Override
    public Withdrawal request(Actor by, String key, WithdrawalRequest request) {
        calls.add("request " + by + " " + key);
        requests.add(request);
        if (failure != null) {
            throw failure;
        }
        if (refusal != null) {
            throw refusal;
        }
        Withdrawal made = Samples.review(
                Integer.toString(5000 + requests.size()),
                Samples.usdt().format(request.amount().units()),
                request.to());
        put(made);
        return made;
    }

    @Override
    public Withdrawal get(String id) {
        return Optional.ofNullable(all.get(id))
                .orElseThrow(() -> new RefusedException("withdrawal.unknown", "withdrawal: there is no " + id));
    }

    @Override
    public List<Withdrawal> list(WithdrawalQuery query) {
        List<Withdrawal> newest = List.copyOf(all.values()).reversed();
        int first = query.before() == null ? 0 : newest.indexOf(get(query.before())) + 1;
        return newest.stream()
                .skip(first)
                .filter(w -> query.states().isEmpty() || query.states().contains(w.state()))
                .filter(w -> query.customer() == null
                        || query.customer().equals(w.order().customer()))
                .limit(query.limit())
                .toList();
    }

    @Override
    public List<PaymentAttempt> attempts(String id) {
        return attempts.getOrDefault(id, List.of());
    }

    @Override
    public Withdrawal hold(Actor by, String id, String reason) {
        return command("hold", by, id, reason);
    }

    @Override
    public Withdrawal release(Actor by, String id) {
        return command("release", by, id, "");
    }

    @Override
    public Withdrawal assign(Actor by, String id, String staff) {
        return command("assign", by, id, staff);
    }

    @Override
    public Withdrawal reject(Actor by, String id, String reason) {
        return command("reject", by, id, reason);
    }

    @Override
    public Withdrawal cancel(Actor by, String id) {
        return command("cancel", by, id, "");
    }

    @Override
    public Withdrawal speedUp(Actor by, String id) {
        return command("speed-up", by, id, "");
    }

    @Override
    public List<WithdrawalEvent> events(String id) {
        List<WithdrawalEvent> story = new ArrayList<>(List.of(event(get(id), WithdrawalEvent.Change.CREATED)));
        story.addAll(told.getOrDefault(id, List.of()));
        return story;
    }

    private static WithdrawalEvent event(Withdrawal w, WithdrawalEvent.Change change) {
        return new WithdrawalEvent(
                w.id(),
                w.version(),
                change,
                w.state(),
                w.order().creator(),
                w.timing().createdAt(),
                null);
    }

    @Override
    public List<LedgerPosting> postings(String id) {
        return List.of();
    }

    @Override
    public WithdrawalEvidence evidence(String id) {
        return new WithdrawalEvidence(id, null, List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public WithdrawalEvent comment(Actor by, String id, String text) {
        return event(command("comment", by, id, text), WithdrawalEvent.Change.COMMENTED);
    }

    @Override
    public List<WithdrawalCount> counts() {
        Map<WithdrawalState, Long> counts = new LinkedHashMap<>();
        all.values().forEach(w -> counts.merge(w.state(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(count -> new WithdrawalCount(
                        count.getKey(),
                        count.getValue(),
                        all.values().iterator().next().timing().createdAt()))
                .toList();
    }

    @Override
    public List<OutstandingPayment> outstanding() {
        return List.copyOf(outstanding);
    }
}
