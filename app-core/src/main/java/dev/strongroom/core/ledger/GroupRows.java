package dev.strongroom.core.ledger;

import dev.strongroom.chain.Digest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a group writes, as rows in the order of their columns. */
final class GroupRows {
    final List<Accepted.Placed> placed = new ArrayList<>();
    final List<@Nullable Object[]> transfers = new ArrayList<>();
    final List<@Nullable Object[]> entries = new ArrayList<>();
    final List<@Nullable Object[]> holds = new ArrayList<>();
    final List<@Nullable Object[]> holdLines = new ArrayList<>();
    final List<@Nullable Object[]> resolved = new ArrayList<>();
    final List<@Nullable Object[]> accounts = new ArrayList<>();
    final List<@Nullable Object[]> newAccounts = new ArrayList<>();
    private final BooksEnd start;

    /** @param start where the books ended before */
    GroupRows(Group group, BooksEnd start, long now) {
        this.start = start;
        Map<TransferId, @Nullable Object[]> openHere = new HashMap<>();
        long seq = start.seq();
        Digest hash = start.hash();
        for (Accepted accepted : group.accepted()) {
            Prepared request = accepted.request();
            hash = TransferRecord.chained(hash, ++seq, now, request.hash(), accepted.balances());
            placed.add(new Accepted.Placed(accepted, seq, hash));
            transfers.add(transfer(request, seq, now, hash));
            entries(accepted, seq);
            for (TransferId id : request.transfer().resolves()) {
                @Nullable Object[] hold = openHere.get(id);
                if (hold == null) {
                    resolved.add(new @Nullable Object[] {id.value(), seq});
                } else {
                    hold[3] = seq;
                }
            }
            holds(request, seq, openHere);
        }
        group.changedAccounts().forEach((id, counters) -> account(group, id, counters));
    }

    BooksEnd end() {
        return placed.isEmpty()
                ? start
                : new BooksEnd(placed.getLast().seq(), placed.getLast().hash());
    }

    private static @Nullable Object[] transfer(Prepared request, long seq, long now, Digest hash) {
        Transfer transfer = request.transfer();
        ChainCause cause = transfer.cause();
        return new @Nullable Object[] {
            seq,
            request.id().value(),
            transfer.subject(),
            transfer.step(),
            transfer.purpose().name(),
            cause == null ? null : cause.network().toString(),
            cause == null ? null : cause.height(),
            cause == null ? null : cause.txid(),
            request.hash().hex(),
            now,
            hash.hex()
        };
    }

    private void entries(Accepted accepted, long seq) {
        ChainCause cause = accepted.request().transfer().cause();
        Long height = cause == null ? null : cause.height();
        List<Prepared.Row> rows = accepted.request().entries();
        for (int i = 0; i < rows.size(); i++) {
            Prepared.Row row = rows.get(i);
            entries.add(new @Nullable Object[] {
                seq,
                row.account().value(),
                decimal(row.line().units()),
                decimal(accepted.balances().get(i)),
                height
            });
        }
    }

    private void holds(Prepared request, long seq, Map<TransferId, @Nullable Object[]> openHere) {
        if (request.holds().isEmpty()) {
            return;
        }
        @Nullable Object[] hold = {seq, request.id().value(), Prepared.millis(request.transfer()), null};
        holds.add(hold);
        openHere.put(request.id(), hold);
        for (Prepared.Row row : request.holds()) {
            holdLines.add(new @Nullable Object[] {
                seq, row.account().value(), decimal(row.line().units())
            });
        }
    }

    private void account(Group group, AccountId id, Counters counters) {
        BigDecimal posted = decimal(counters.posted());
        BigDecimal in = decimal(counters.pendingIn());
        BigDecimal out = decimal(counters.pendingOut());
        UUID key = id.value();
        if (group.exists(id)) {
            accounts.add(new @Nullable Object[] {key, posted, in, out});
        } else {
            Account account = counters.account();
            newAccounts.add(new @Nullable Object[] {
                key,
                account.kind().name(),
                account.owner(),
                account.asset().toString(),
                account.kind().side(),
                account.kind().isFloored(),
                posted,
                in,
                out
            });
        }
    }

    private static BigDecimal decimal(BigInteger units) {
        return new BigDecimal(units);
    }
}
