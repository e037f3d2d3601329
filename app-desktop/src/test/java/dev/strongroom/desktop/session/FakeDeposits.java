package dev.strongroom.desktop.session;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.LedgerPosting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deposits in memory, filtered and paged as the core does it. */
public final class FakeDeposits implements Deposits {
    private final Map<String, Deposit> all = new HashMap<>();
    private final Map<String, List<LedgerPosting>> postings = new HashMap<>();
    private final List<DepositQuery> asked = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final Map<String, String> frozen = new HashMap<>();
    private @Nullable RuntimeException failure;
    private @Nullable RuntimeException answer;

    /** Puts one in, or another state of one. */
    public void put(Deposit deposit) {
        all.put(deposit.id(), deposit);
    }

    public void put(String id, LedgerPosting posting) {
        postings.computeIfAbsent(id, _ -> new ArrayList<>()).add(posting);
    }

    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** Happens once, while the next list is read. */
    public void meanwhile(Runnable then) {
        meanwhile = then;
    }

    public List<DepositQuery> asked() {
        return asked;
    }

    @Override
    public Deposit get(String id) {
        check();
        Deposit deposit = all.get(id);
        if (deposit == null) {
            throw new RefusedException("deposit.unknown", "deposit: there is none with the id " + id);
        }
        return deposit;
    }

    @Override
    public List<Deposit> list(DepositQuery query) {
        asked.add(query);
        check();
        Runnable now = meanwhile;
        meanwhile = () -> {};
        List<Deposit> found = all.values().stream()
                .sorted(Comparator.comparing(Deposit::seenAt).reversed().thenComparing(Deposit::id))
                .filter(deposit -> query.states().isEmpty() || query.states().contains(deposit.state()))
                .filter(deposit -> query.network() == null
                        || query.network().equals(deposit.arrival().to().network()))
                .filter(deposit -> query.customer() == null || query.customer().equals(deposit.customer()))
                .filter(deposit -> query.search() == null || isNamed(deposit, query.search()))
                .dropWhile(deposit -> query.before() != null && isUpTo(deposit, query.before()))
                .limit(query.limit())
                .toList();
        now.run();
        return found;
    }

    /** Whether it stands before the one that is named, or is it. */
    private boolean isUpTo(Deposit deposit, String before) {
        Deposit last = get(before);
        return !deposit.seenAt().isBefore(last.seenAt());
    }

    private static boolean isNamed(Deposit deposit, String search) {
        return List.of(
                        deposit.id(),
                        deposit.arrival().txid(),
                        deposit.arrival().to().text())
                .contains(search);
    }

    @Override
    public Map<DepositState, Long> counts() {
        check();
        Map<DepositState, Long> counts = new EnumMap<>(DepositState.class);
        all.values().forEach(deposit -> counts.merge(deposit.state(), 1L, Long::sum));
        return counts;
    }

    @Override
    public List<LedgerPosting> postings(String id) {
        check();
        return postings.getOrDefault(id, List.of());
    }

    @Override
    public void freeze(Actor by, String customer, String reason) {
        check();
        refuse();
        frozen.put(customer, reason);
    }

    @Override
    public void unfreeze(Actor by, String customer) {
        check();
        refuse();
        frozen.remove(customer);
    }

    @Override
    public Optional<String> frozen(String customer) {
        check();
        return Optional.ofNullable(frozen.get(customer));
    }

    /** Every command fails from now on, and nothing is done. */
    public void refuse(@Nullable RuntimeException next) {
        answer = next;
    }

    private void refuse() {
        if (answer != null) {
            throw answer;
        }
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
