package dev.strongroom.core.ledger;

import dev.strongroom.chain.Digest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the transfers of one group in order, in memory, against rows that are locked. */
final class Group {
    /** What the books answered before. */
    record Known(Digest requestHash, Outcome.Posted answer) {}

    private final long now;
    private final Set<AccountId> existing;
    private final Map<AccountId, Counters> accounts;
    private final Map<TransferId, Held> held;
    private final Map<TransferId, Known> known;
    private final Map<TransferId, Accepted> accepted = new LinkedHashMap<>();
    private final IdentityHashMap<Prepared, Outcome> settled = new IdentityHashMap<>();
    private final Set<AccountId> changed = new LinkedHashSet<>();

    /**
     * @param now milliseconds
     * @param accounts counters of those that exist
     * @param held holds that the transfers name
     * @param known answers to keys that occurred before
     */
    Group(long now, Map<AccountId, Counters> accounts, Map<TransferId, Held> held, Map<TransferId, Known> known) {
        this.now = now;
        this.existing = Set.copyOf(accounts.keySet());
        this.accounts = new HashMap<>(accounts);
        this.held = new HashMap<>(held);
        this.known = known;
    }

    /** Accepts or refuses one more; a refused one leaves no trace in the group. */
    void check(Prepared request) {
        Accepted earlier = accepted.get(request.id());
        Known answered = known.get(request.id());
        if (earlier != null) {
            repeated(request, earlier.request().hash(), null);
        } else if (answered != null) {
            repeated(request, answered.requestHash(), answered.answer());
        } else {
            apply(request);
        }
    }

    /** Whether the account has a row. */
    boolean exists(AccountId account) {
        return existing.contains(account);
    }

    /** Counters of every account that the group can move, as they are now. */
    Map<AccountId, Counters> accounts() {
        return Map.copyOf(accounts);
    }

    /** Those that passed, in order. */
    List<Accepted> accepted() {
        return List.copyOf(accepted.values());
    }

    /** Counters after the group, of the accounts that it changed. */
    Map<AccountId, Counters> changedAccounts() {
        Map<AccountId, Counters> after = new LinkedHashMap<>();
        accounts.forEach((id, counters) -> {
            if (changed.contains(id)) {
                after.put(id, counters);
            }
        });
        return after;
    }

    /** The answer to a request of this group; null where it is accepted and its place is not yet known. */
    @Nullable
    Outcome settled(Prepared request) {
        return settled.get(request);
    }

    private void repeated(Prepared request, Digest before, Outcome.@Nullable Posted answer) {
        Transfer transfer = request.transfer();
        if (!before.equals(request.hash())) {
            refuse(
                    request,
                    "ledger.key.reused",
                    "transfer: " + transfer.subject() + "/" + transfer.step() + " is in the books with other contents");
        } else if (answer != null) {
            settled.put(request, answer);
        }
    }

    private void refuse(Prepared request, String code, String reason) {
        settled.put(request, new Outcome.Refused(code, reason));
    }

    private void apply(Prepared request) {
        Transfer transfer = request.transfer();
        List<Held> ended = new ArrayList<>();
        for (TransferId id : transfer.resolves()) {
            Held hold = held.get(id);
            if (hold == null) {
                refuse(request, "ledger.hold.unknown", "resolves: there is no such hold");
                return;
            }
            Outcome refusal = hold.refusal(transfer, now);
            if (refusal != null) {
                settled.put(request, refusal);
                return;
            }
            ended.add(hold);
        }
        Moves moves = new Moves();
        ended.forEach(hold ->
                hold.lines().forEach(row -> moves.put(row, moves.at(row).release(row.line()))));
        moves.released.putAll(moves.after);
        request.entries().forEach(row -> moves.put(row, moves.at(row).post(row.line())));
        request.holds().forEach(row -> moves.put(row, moves.at(row).hold(row.line())));
        Outcome refusal = moves.refusal(transfer);
        if (refusal != null) {
            settled.put(request, refusal);
            return;
        }
        accounts.putAll(moves.after);
        changed.addAll(moves.after.keySet());
        ended.forEach(Held::resolve);
        if (!request.holds().isEmpty()) {
            held.put(request.id(), new Held(request.holds(), Prepared.millis(transfer), false));
        }
        List<BigInteger> balances =
                request.entries().stream().map(row -> moves.at(row).posted()).toList();
        accepted.put(request.id(), new Accepted(request, balances));
    }

    /** What one transfer does to the counters, before it is decided whether it may. */
    private final class Moves {
        private final Map<AccountId, Counters> released = new HashMap<>();
        private final Map<AccountId, Counters> after = new HashMap<>();

        Counters at(Prepared.Row row) {
            return at(after, row.account(), row.line().account());
        }

        void put(Prepared.Row row, Counters counters) {
            after.put(row.account(), counters);
        }

        /**
         * The first account, in the order of the transfer's lines, that it would bring below its floor or out of range.
         */
        @Nullable
        Outcome refusal(Transfer transfer) {
            if (after.values().stream().noneMatch(end -> end.isBelowFloor() || !end.isInRange())) {
                return null;
            }
            List<Line> lines = new ArrayList<>(transfer.entries());
            lines.addAll(transfer.holds());
            for (Line line : lines) {
                Account account = line.account();
                Counters end = at(after, AccountId.of(account), account);
                if (end.isBelowFloor()) {
                    BigInteger available =
                            at(released, AccountId.of(account), account).available();
                    return new Outcome.Insufficient(account, available.subtract(end.available()), available);
                }
                if (!end.isInRange()) {
                    return new Outcome.Refused("ledger.range", "units: " + account + " would exceed 10^38 - 1");
                }
            }
            throw new IllegalStateException("ending a hold cannot break a rule by itself");
        }

        private Counters at(Map<AccountId, Counters> moved, AccountId id, Account account) {
            Counters own = moved.get(id);
            return own != null ? own : accounts.getOrDefault(id, Counters.zero(account));
        }
    }
}
