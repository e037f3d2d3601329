package dev.strongroom.core.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the books in their plainest form: it keeps what was accepted and adds it all up for every question.
 * Shares no arithmetic with the engine.
 */
final class Model {
    private static final Set<AccountKind> OWED = Set.of(
            AccountKind.CUSTOMER,
            AccountKind.IN_FLIGHT,
            AccountKind.SUSPENSE,
            AccountKind.WITHDRAWAL_FEES,
            AccountKind.REVENUE,
            AccountKind.OPENING);
    private static final Set<AccountKind> NEVER_BELOW_ZERO =
            Set.of(AccountKind.CUSTOMER, AccountKind.HOT, AccountKind.COLD, AccountKind.DEPOSIT);

    private final Map<TransferId, Transfer> accepted = new LinkedHashMap<>();

    /** What the answer must begin with: {@code posted}, {@code short ACCOUNT} or the refusal's code. */
    String post(Transfer transfer, Instant now) {
        Transfer earlier = accepted.get(transfer.id());
        if (earlier != null) {
            return earlier.equals(transfer) ? "posted" : "ledger.key.reused";
        }
        boolean uses = !transfer.entries().isEmpty() || !transfer.holds().isEmpty();
        for (TransferId id : transfer.resolves()) {
            String refusal = refusal(id, transfer, uses, now);
            if (refusal != null) {
                return refusal;
            }
        }
        accepted.put(transfer.id(), transfer);
        for (Line line : Stream.concat(transfer.entries().stream(), transfer.holds().stream())
                .toList()) {
            Account account = line.account();
            if (NEVER_BELOW_ZERO.contains(account.kind())
                    && balance(account).available().signum() < 0) {
                accepted.remove(transfer.id());
                return "short " + account;
            }
        }
        return "posted";
    }

    Balance balance(Account account) {
        BigInteger posted = BigInteger.ZERO;
        BigInteger in = BigInteger.ZERO;
        BigInteger out = BigInteger.ZERO;
        boolean owed = OWED.contains(account.kind());
        for (BigInteger units : units(account, accepted.values(), Transfer::entries)) {
            posted = posted.add(units);
        }
        for (BigInteger units : units(account, open(), Transfer::holds)) {
            BigInteger change = owed ? units.negate() : units;
            in = in.add(change.max(BigInteger.ZERO));
            out = out.add(change.negate().max(BigInteger.ZERO));
        }
        return new Balance(account, posted, in, out);
    }

    Set<Account> accounts() {
        Set<Account> accounts = new LinkedHashSet<>();
        accepted.values().forEach(transfer -> {
            transfer.entries().forEach(line -> accounts.add(line.account()));
            transfer.holds().forEach(line -> accounts.add(line.account()));
        });
        return accounts;
    }

    int size() {
        return accepted.size();
    }

    private @Nullable String refusal(TransferId id, Transfer by, boolean uses, Instant now) {
        Transfer held = accepted.get(id);
        if (held == null || held.holds().isEmpty()) {
            return "ledger.hold.unknown";
        }
        if (!open().contains(held)) {
            return "ledger.hold.resolved";
        }
        boolean due = held.holdsUntil() != null && !now.isBefore(held.holdsUntil());
        if (by.purpose() == Transfer.Purpose.EXPIRE) {
            return due ? null : "ledger.hold.not-due";
        }
        return due && uses ? "ledger.hold.expired" : null;
    }

    private List<Transfer> open() {
        List<Transfer> open = new ArrayList<>(accepted.values());
        open.removeIf(transfer -> transfer.holds().isEmpty());
        accepted.values().forEach(transfer -> transfer.resolves().forEach(id -> open.remove(accepted.get(id))));
        return open;
    }

    private static List<BigInteger> units(
            Account account, Iterable<Transfer> transfers, Function<Transfer, List<Line>> lines) {
        List<BigInteger> units = new ArrayList<>();
        for (Transfer transfer : transfers) {
            for (Line line : lines.apply(transfer)) {
                if (line.account().equals(account)) {
                    units.add(line.units());
                }
            }
        }
        return units;
    }
}
