package dev.strongroom.core.ledger;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One change of the books, all of it or nothing. Once posted it never changes; a mistake is mended by another.
 *
 * <p>It may post entries, hold units for later, and resolve earlier holds, each of which can be resolved once: with
 * entries this posts them, with nothing it voids them, with other holds it exchanges them.
 *
 * @param subject what it is about, such as a withdrawal's id
 * @param step which step of that; subject and step make the {@link #id}
 * @param entries what is posted; sums to zero for each asset, no account twice
 * @param holds what is held until another transfer resolves this one; sums to zero for each asset, no account twice
 * @param holdsUntil when the holds may be released by {@link Purpose#EXPIRE}; null where only a decision ends them
 * @param resolves the transfers whose holds end with this one
 * @param purpose why
 * @param cause the block that made it necessary; an entry on an account that mirrors the chain needs one
 */
public record Transfer(
        String subject,
        String step,
        List<Line> entries,
        List<Line> holds,
        @Nullable Instant holdsUntil,
        Set<TransferId> resolves,
        Purpose purpose,
        @Nullable ChainCause cause) {
    static final int LONGEST_SUBJECT = 80;
    static final int LONGEST_STEP = 40;

    /** Whether somebody decided it or only time passed. */
    public enum Purpose {
        DECIDE,
        /** Posts nothing and holds nothing; refused until every hold that it resolves is due. */
        EXPIRE
    }

    public Transfer {
        length("subject", subject, LONGEST_SUBJECT);
        length("step", step, LONGEST_STEP);
        entries = List.copyOf(entries);
        holds = List.copyOf(holds);
        resolves = Set.copyOf(resolves);
        balanced("entries", entries);
        balanced("holds", holds);
        caused(entries, cause);
        if (entries.isEmpty() && holds.isEmpty() && resolves.isEmpty()) {
            throw new RefusedException("ledger.empty", "transfer: does nothing");
        }
        if (holdsUntil != null && holds.isEmpty()) {
            throw new RefusedException("ledger.empty", "holdsUntil: there is nothing to hold");
        }
        if (purpose == Purpose.EXPIRE && (!entries.isEmpty() || !holds.isEmpty())) {
            throw new RefusedException("ledger.expire", "transfer: what expires posts nothing and holds nothing");
        }
    }

    /** Starts a transfer. */
    public static Builder of(String subject, String step) {
        return new Builder(subject, step);
    }

    public TransferId id() {
        return TransferId.of(subject, step);
    }

    private static void length(String field, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new RefusedException("ledger." + field, field + ": 1 to " + longest + " characters are needed");
        }
    }

    private static void balanced(String field, List<Line> lines) {
        Map<Asset, BigInteger> sums = new HashMap<>();
        Set<Account> accounts = new HashSet<>();
        for (Line line : lines) {
            if (line.units().signum() == 0 || line.units().abs().compareTo(Amount.MAX_UNITS) > 0) {
                throw new RefusedException(
                        "ledger.range", field + ": units of " + line.account() + " are out of range");
            }
            if (!accounts.add(line.account())) {
                throw new RefusedException("ledger.account", field + ": " + line.account() + " occurs twice");
            }
            sums.merge(line.account().asset(), line.units(), BigInteger::add);
        }
        sums.forEach((asset, sum) -> {
            if (sum.signum() != 0) {
                throw new RefusedException("ledger.unbalanced", field + ": units of " + asset + " do not sum to zero");
            }
        });
    }

    private static void caused(List<Line> entries, @Nullable ChainCause cause) {
        for (Line line : entries) {
            Account account = line.account();
            if (account.kind().isOnChain()
                    && (cause == null || !cause.network().equals(account.asset().network()))) {
                throw new RefusedException(
                        "ledger.cause", "cause: an entry of " + account + " needs the block that caused it");
            }
        }
    }

    /** Collects the parts of a transfer; lines of one account are summed, those of zero units left out. */
    public static final class Builder {
        private final String subject;
        private final String step;
        private final Map<Account, BigInteger> entries = new LinkedHashMap<>();
        private final Map<Account, BigInteger> holds = new LinkedHashMap<>();
        private final Set<TransferId> resolves = new HashSet<>();
        private @Nullable Instant holdsUntil;
        private @Nullable ChainCause cause;

        private Builder(String subject, String step) {
            this.subject = subject;
            this.step = step;
        }

        /** An entry; units signed as in the books. */
        public Builder entry(Account account, BigInteger units) {
            return add(entries, account, units);
        }

        /** A hold; units signed as the entry that it may become. */
        public Builder hold(Account account, BigInteger units) {
            return add(holds, account, units);
        }

        public Builder holdsUntil(@Nullable Instant instant) {
            holdsUntil = instant;
            return this;
        }

        public Builder resolves(TransferId held) {
            resolves.add(held);
            return this;
        }

        public Builder causedBy(@Nullable ChainCause block) {
            cause = block;
            return this;
        }

        public Transfer build() {
            return build(Purpose.DECIDE);
        }

        public Transfer build(Purpose purpose) {
            return new Transfer(subject, step, lines(entries), lines(holds), holdsUntil, resolves, purpose, cause);
        }

        private Builder add(Map<Account, BigInteger> lines, Account account, BigInteger units) {
            lines.merge(account, units, BigInteger::add);
            return this;
        }

        private static List<Line> lines(Map<Account, BigInteger> units) {
            return units.entrySet().stream()
                    .filter(line -> line.getValue().signum() != 0)
                    .map(line -> new Line(line.getKey(), line.getValue()))
                    .toList();
        }
    }
}
